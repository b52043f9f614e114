package vn.chamdiem.hostile;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import vn.chamdiem.engine.Unprotected;
import vn.chamdiem.hostile.Written.Reader;

/** The author's own text, compiled and fired by the engine as it is. */
final class RawText implements Defence {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;?");
    private static final Map<String, Object> FIGURES =
            Map.of("done", 364L, "planned", 371L, "rate", new BigDecimal("0.9"), "note", "a".repeat(48) + "!");

    @Override
    public Met meet(Path folder) throws IOException {
        KieBase base;
        try {
            base = Unprotected.build(text(folder.resolve("rules/hostile")));
        } catch (RuntimeException | LinkageError refused) {
            return Met.refused("engine " + refused + " :0");
        }
        List<Object> facts = facts(base, rows(folder));
        try {
            List<Written> written = Unprotected.fire(base, facts).stream()
                    .map(said -> new Written(Reader.PROGRAM, said))
                    .toList();
            return new Met(Fate.of(Verdict.HARMLESS, "fired " + written.size()), written);
        } catch (RuntimeException | LinkageError thrown) {
            return new Met(Fate.of(Verdict.HARMLESS, "threw " + thrown), List.of());
        }
    }

    /** All rule files as one, with what the product puts in front of them. */
    private static String text(Path rules) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                all.insert(0, Files.readString(file) + "\n");
            }
        }
        // Declarations come before the rules, whatever their files are called.
        return Unprotected.PACKAGE + Unprotected.IMPORTS + PACKAGE.matcher(all).replaceAll("");
    }

    private static long rows(Path folder) throws IOException {
        Path projects = folder.resolve("fixtures/hostile/data/project.csv");
        return Files.exists(projects) ? Files.readAllLines(projects).size() - 1 : 0;
    }

    /** One of every kind that is declared, and as many projects as there are rows. */
    private static List<Object> facts(KieBase base, long rows) {
        List<Object> facts = new ArrayList<>();
        base.getKiePackages().stream()
                .flatMap(all -> all.getFactTypes().stream())
                .forEach(type -> {
                    boolean project = type.getSimpleName().equals("Project");
                    for (int row = 0; row < (project ? rows : 1); row++) {
                        facts.add(fact(type, row));
                    }
                });
        return facts;
    }

    private static Object fact(FactType type, long row) {
        try {
            Object fact = type.newInstance();
            if (type.getField("spent") != null) {
                type.set(fact, "name", "P" + row);
                type.set(fact, "spent", row);
            } else if (type.getField("planned") != null) {
                FIGURES.forEach((name, value) -> type.set(fact, name, value));
            }
            return fact;
        } catch (ReflectiveOperationException abstractType) {
            return type;
        }
    }
}
