package vn.chamdiem.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chamdiem.check.Checker;
import vn.chamdiem.cli.Cli;
import vn.chamdiem.hostile.Written.Reader;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problem.Severity;

/** The product itself, through all of its doors: what an officer would type, and what a browser would ask for. */
final class Doors implements Defence {
    private static final int OK = 0;
    private static final int PROBLEMS = 3;
    private static final int BROKEN = 4;

    private final Kept compiler;

    /** Of so many attacks one is taken to every door; 0 means none. */
    private final int one;

    private int met;

    Doors(RulesetCompiler compiler, int one) {
        this.compiler = new Kept(compiler);
        this.one = one;
    }

    @Override
    public Met meet(Path folder) throws Exception {
        compiler.forget();
        List<Written> written = new ArrayList<>();
        int scored = run(folder, written, Reader.TERMINAL, "score");
        boolean everywhere = one > 0 && met++ % one == 0;
        if (everywhere || scored != PROBLEMS) {
            run(folder, written, Reader.TERMINAL, "explain", "A1");
            run(folder, written, Reader.BROWSER, "show", "hostile", "--format", "html");
        }
        List<String> told = told(folder);
        if (everywhere && scored != PROBLEMS) {
            // What is refused is refused by one as by the other; what isn't must be borne by all.
            run(folder, written, Reader.SPREADSHEET, "score", "--format", "csv");
            run(folder, written, Reader.PROGRAM, "score", "--format", "json");
            run(folder, written, Reader.TERMINAL, "explain", "A1", "1.1");
            run(folder, written, Reader.TERMINAL, "explain", "A1", "--why-not");
            run(folder, written, Reader.TERMINAL, "improve", "A1");
            run(folder, written, Reader.TERMINAL, "diff", "--before", "hostile/data", "--after", "hostile/data", "A1");
            run(folder, written, Reader.TERMINAL, "report", "-o", folder.resolve("out.html") + "");
            written.add(new Written(Reader.BROWSER, written(folder.resolve("out.html"))));
            run(folder, written, Reader.TERMINAL, "missing");
            run(folder, written, Reader.TERMINAL, "check", "hostile");
            run(folder, written, Reader.TERMINAL, "show", "hostile");
            run(folder, written, Reader.TERMINAL, "template", "hostile", "-o", folder.resolve("out.xlsx") + "");
            written.addAll(Browser.visit(folder, compiler));
        }
        if (scored != OK && scored != BROKEN && scored != PROBLEMS) {
            return new Met(Fate.of(Verdict.LOST, "score ended with " + scored), written);
        }
        if (scored == PROBLEMS && told.isEmpty()) {
            // Figures without a card are none to the check, and unknown to the score.
            told = List.of("score: " + written.get(1).text().lines().findFirst().orElse(""));
        }
        return new Met(told.isEmpty() ? Fate.of(Verdict.HARMLESS, "scored") : Fate.refused(told), written);
    }

    private int run(Path folder, List<Written> written, Reader reader, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        if (!List.of("check", "show", "template", "diff").contains(command[0])) {
            all.addAll(List.of("--ruleset", "hostile", "--figures", "data"));
        }
        all.addAll(List.of("--rules", folder.resolve("rules") + "", "--fixtures", folder.resolve("fixtures") + ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(
                        compiler,
                        (rules, fixtures, address, port) -> URI.create("http://" + address + ":" + port),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all.toArray(String[]::new));
        String told = err.toString(StandardCharsets.UTF_8);
        if (code != OK && code != BROKEN && code != PROBLEMS) {
            throw new IllegalStateException(command[0] + " ended with " + code + ": "
                    + told.lines().limit(2).toList());
        }
        written.add(new Written(reader, out.toString(StandardCharsets.UTF_8)));
        written.add(new Written(Reader.TERMINAL, told));
        return code;
    }

    /** What a command wrote into a file; nothing where it was refused. */
    private static String written(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private List<String> told(Path folder) {
        return new Checker(folder.resolve("rules"), folder.resolve("fixtures"), compiler)
                .check("hostile").problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(Doors::told)
                        .map(problem -> problem.replace(folder + "/", ""))
                        .distinct()
                        .toList();
    }

    private static String told(Problem problem) {
        Place place = problem.place();
        return problem.kind() + " " + (place.within().isEmpty() ? place.file() + ":" + place.line() : place);
    }
}
