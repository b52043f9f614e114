package vn.chamdiem;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import vn.chamdiem.cli.Cli;

/** What the command line answers for the shipped rulesets, each compiled once for all tests. */
final class Typed {
    private Typed() {}

    static String out(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Cli(
                        folder -> PhuTho.LIBRARY.ruleset(folder.id()),
                        (rules, fixtures, address, port) -> URI.create("http://" + address + ":" + port),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .run(args);
        return out.toString(StandardCharsets.UTF_8);
    }
}
