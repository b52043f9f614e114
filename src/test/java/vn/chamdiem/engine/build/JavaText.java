package vn.chamdiem.engine.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java as a compiler that was taken over might hand it back. */
final class JavaText {
    private JavaText() {}

    /** The class files of a class {@code chamdiem.rules.X} with a body. */
    static CompiledRules compile(Path folder, String body) {
        try {
            Path source = Files.writeString(folder.resolve("X.java"), "package chamdiem.rules;\n" + body);
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", folder.toString(), "-nowarn", "--release", "17", source.toString());
            if (code != 0) {
                throw new IllegalArgumentException(body);
            }
            SortedMap<String, byte[]> classes = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder.resolve("chamdiem/rules"))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString().replace(".class", "");
                    classes.put(CompiledRules.PACKAGE + "." + name, Files.readAllBytes(file));
                }
            }
            return new CompiledRules(classes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The white list of these tests. */
    static WhiteList whiteList() {
        return new WhiteList(List.of(Called.class));
    }
}
