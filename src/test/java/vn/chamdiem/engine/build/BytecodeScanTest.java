package vn.chamdiem.engine.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what compiled rules may not contain, each alone. */
class BytecodeScanTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a call of the machine          | class X { void a() { System.exit(1); } }                              | uses java/lang/System.exit
            a constructor                  | class X { Object a() { return new Thread(); } }                       | names java/lang/Thread
            a field of another class       | class X { Object a() { return System.in; } }                          | uses java/lang/System.in
            a class as a value             | class X { Class<?> a() { return Runtime.class; } }                    | names java/lang/Runtime
            a method of a harmless class   | class X { String a() { return "a".repeat(2000000000); } }             | uses java/lang/String.repeat
            the class of a thing           | class X { Object a() { return "".getClass(); } }                      | uses java/lang/Object.getClass
            a method as a value            | class X { Runnable a() { return System::gc; } }                       | uses java/lang/System.gc
            a loop                         | class X { void a() { while (true) {} } }                              | repeats itself
            a loop with a condition        | class X { void a(int n) { for (int i = 0; i < n; i++) {} } }          | repeats itself
            a switch that goes back        | class X { void a(int n) { while (n > 0) switch (n) { case 1: n = 3; case 9: n--; default: n++; } } } | repeats itself
            a method that calls itself     | class X { void a() { a(); } }                                         | calls itself
            methods that call one another  | class X { void a() { b(); } void b() { c(); } void c() { a(); } }     | calls itself
            a lambda that calls around     | class X { Runnable a() { return () -> a(); } }                        | calls itself
            an array of any size           | class X { int[] a(int n) { return new int[n]; } }                     | makes an array of any size
            an array that is too large     | class X { int[] a() { return new int[100000]; } }                     | makes an array of any size
            an array of arrays             | class X { int[][] a() { return new int[9][9]; } }                     | makes an array of arrays
            catching what stops it         | class X { void a() { try { Called(); } catch (Throwable t) { } } void Called() {} } | catches what stops it
            waiting                        | class X { void a() { synchronized (this) { } } }                      | waits for others
            a native method                | class X { native void a(); }                                          | not called by rules
            an end that others call        | class X { protected void finalize() {} }                              | not called by rules
            being a thread                 | class X extends Thread {}                                             | is a java/lang/Thread
            being one of its own           | class X { static class Y extends X {} }                               | is a chamdiem/rules/X
            text joined to a method        | class X { String a(Object o) { return "a" + o; } }                    |
            a switch that goes on          | class X { int a(int n) { switch (n) { case 1: return 2; default: return 3; } } } |
            an array of few                | class X { Object[] a() { return new Object[] {1 == 1, "a"}; } }       |
            a call that is allowed         | class X { void a() { vn.chamdiem.engine.build.Called.done(); } }      |
            """)
    void rules_contain_nothing_that_they_have_no_need_of(String what, String java, String offence) {
        var offences = BytecodeScan.offences(JavaText.compile(folder, java), JavaText.whiteList());
        if (offence == null) {
            assertThat(offences).isEmpty();
        } else {
            assertThat(offences).anyMatch(one -> one.contains(offence));
        }
    }

    @Test
    void what_is_no_class_file_is_no_rule() {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        classes.put("chamdiem.rules.X", new byte[] {1, 2, 3});
        assertThat(BytecodeScan.offences(new CompiledRules(classes), JavaText.whiteList()))
                .containsExactly("chamdiem.rules.X is no class file");
    }

    @Test
    void a_class_under_the_name_of_another_is_no_rule() {
        TreeMap<String, byte[]> classes = new TreeMap<>();
        classes.put(
                "java.lang.String",
                JavaText.compile(folder, "class X {}").classes().get("chamdiem.rules.X"));
        assertThat(BytecodeScan.offences(new CompiledRules(classes), JavaText.whiteList()))
                .containsExactly("java.lang.String is no class of rules");
    }
}
