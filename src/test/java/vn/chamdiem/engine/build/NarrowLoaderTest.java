package vn.chamdiem.engine.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that for compiled rules nothing exists beside the white list, even if nobody had scanned them. */
class NarrowLoaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.File.listRoots()",
                "Runtime.getRuntime()",
                "Thread.currentThread()",
                "new ProcessBuilder(\"true\")",
                "java.nio.file.Files.class",
                "Class.forName(\"java.lang.Runtime\")",
                "new Object().getClass().getClassLoader().loadClass(\"java.io.File\")",
                "new Object().getClass().getModule().getLayer()",
                "java.lang.invoke.MethodHandles.lookup()",
                "java.net.InetAddress.getLoopbackAddress()",
                "vn.chamdiem.Example.ruleset()",
                "org.springframework.util.ClassUtils.getDefaultClassLoader()"
            })
    void what_is_not_on_the_white_list_is_not_there(String reached) throws ReflectiveOperationException {
        assertThatThrownBy(() -> run("public class X { public static Object a() throws Exception { return %s; } }"
                        .formatted(reached)))
                .isInstanceOf(LinkageError.class);
    }

    @Test
    void what_is_on_it_is() throws Exception {
        assertThat(
                        run(
                                "public class X { public static Object a() { vn.chamdiem.engine.build.Called.done(); return \"a\" + 1; } }"))
                .isEqualTo("a1");
    }

    private Object run(String java) throws Exception {
        Files.createDirectories(folder);
        CompiledRules rules = JavaText.compile(folder, java);
        ClassLoader narrow = new NarrowLoader(
                JavaText.whiteList(), rules.classes(), getClass().getClassLoader());
        try {
            return narrow.loadClass("chamdiem.rules.X").getMethod("a").invoke(null);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof LinkageError error) {
                throw error;
            }
            throw thrown;
        }
    }
}
