package vn.chamdiem.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chamdiem.engine.DroolsCompiler;

/** One run of the command line: its exit code, and what it wrote. */
record Run(int code, String out, String err) {
    static Run of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(InputStream.nullInputStream(), out, err, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run on the rules and fixtures below {@code folder}. */
    static Run in(Path folder, String... args) {
        return of(at(folder, args));
    }

    static int run(InputStream in, ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        return new Cli(
                        new DroolsCompiler(),
                        (rules, fixtures, address, port) -> URI.create("http://" + address + ":" + port),
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    static String[] at(Path folder, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of(
                "--rules",
                folder.resolve("rules").toString(),
                "--fixtures",
                folder.resolve("fixtures").toString()));
        return all.toArray(String[]::new);
    }
}
