package vn.chamdiem.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chamdiem.hostile.Defence.Met;

/**
 * The process that is attacked: meets one attack after the other, and says after each what became of it.
 *
 * <p>Its words: {@code READY}, then {@code BEGIN n} and {@code END n VERDICT detail}, each behind a word that no attack
 * knows, for an attack may write to standard output too.
 */
final class Victim {
    private final PrintStream parent =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final String password;
    private final Defence defence;
    private final Canaries canaries = new Canaries();

    private Victim(String password, Defence defence) {
        this.password = password;
        this.defence = defence;
    }

    /** Takes the password, the mode, the list of folders, and the number of the first one. */
    public static void main(String[] args) throws Exception {
        List<String> folders = Files.readAllLines(Path.of(args[2]));
        Victim victim = new Victim(args[0], Mode.valueOf(args[1]).defence());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        // The first one is no attack: what must be loaded is loaded before time counts.
        victim.defence.meet(Path.of(folders.get(0)));
        victim.say("READY");
        victim.meet(folders, Integer.parseInt(args[3]));
        // What an attack left running must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private void meet(List<String> folders, int first) throws Exception {
        for (int number = first; number < folders.size() && !canaries.spoilt(); number++) {
            say("BEGIN " + number);
            say("END " + number + " " + fate(Path.of(folders.get(number))).line());
        }
    }

    private Fate fate(Path folder) throws Exception {
        Fate fate;
        List<String> hostile = new ArrayList<>();
        try {
            Met met = defence.meet(folder);
            fate = met.fate();
            met.written().stream()
                    .map(written -> written.hostile(System.getProperty(Canaries.SECRET)))
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(hostile::add);
        } catch (Exception | LinkageError | StackOverflowError thrown) {
            // Nothing is caught there that the product catches: so the command would have ended here.
            fate = Fate.of(Verdict.LOST, "threw " + thrown + at(thrown));
        }
        hostile.addAll(canaries.tripped());
        return hostile.isEmpty() ? fate : Fate.of(Verdict.RAN, String.join(", ", hostile));
    }

    private static String at(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private void say(String words) {
        parent.println(password + " " + words);
    }
}
