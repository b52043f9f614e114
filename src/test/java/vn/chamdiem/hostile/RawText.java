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

/** The author's own text, fired by the engine as it is, with at most one layer in between. */
final class RawText implements Defence {
    /** What makes a knowledge base of a text. */
    interface Builder {
        KieBase build(String text) throws Exception;
    }

    /** What fires it over some facts, and answers what was said. */
    interface Firing {
        List<String> fire(KieBase base, List<Object> facts);
    }

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;?");
    private static final Map<String, Object> FIGURES =
            Map.of("done", 364L, "planned", 371L, "rate", new BigDecimal("0.9"), "note", "a".repeat(48) + "!");

    private final Builder builder;
    private final Firing firing;

    RawText(Builder builder, Firing firing) {
        this.builder = builder;
        this.firing = firing;
    }

    @Override
    public Met meet(Path folder) throws Exception {
        KieBase base;
        try {
            base = builder.build(text(folder.resolve("rules/hostile")));
        } catch (RuntimeException | LinkageError refused) {
            return Met.refused("engine " + refused + " :0");
        } catch (Exception stopped) {
            return new Met(Fate.of(Verdict.STOPPED, "threw " + stopped), List.of());
        }
        List<Object> facts = facts(base, rows(folder));
        try {
            List<Written> written = firing.fire(base, facts).stream()
                    .map(said -> new Written(Reader.PROGRAM, said))
                    .toList();
            return new Met(Fate.of(Verdict.HARMLESS, "fired " + written.size()), written);
        } catch (RuntimeException | LinkageError thrown) {
            if (Unprotected.stopped(thrown)) {
                return new Met(Fate.of(Verdict.STOPPED, "threw " + thrown), List.of());
            }
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
