package vn.chamdiem.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What became of one attack.
 *
 * @param detail for the reader: what it did, what was thrown, or what was told
 * @param told where it was refused, every problem as {@code KIND file:line}
 */
record Fate(Verdict verdict, String detail, List<String> told) {
    private static final String BETWEEN = "; ";

    Fate {
        told = List.copyOf(told);
    }

    static Fate of(Verdict verdict, String detail) {
        return new Fate(verdict, detail, List.of());
    }

    static Fate refused(List<String> told) {
        return new Fate(Verdict.REFUSED, String.join(BETWEEN, told), told);
    }

    /** Whether some problem is told at this line. */
    boolean toldAt(String file, int line) {
        return told.stream().anyMatch(problem -> problem.endsWith("/" + file + ":" + line));
    }

    /** What is said of a whole file: that it is too large, and that not all of its problems are told. */
    private static final Set<String> OF_A_FILE = Set.of("TOLD_IN_PART");

    /** Problems without a line, of which there must be one. */
    List<String> withoutLine() {
        return told.stream()
                .filter(problem -> problem.endsWith(":0"))
                .filter(problem -> !OF_A_FILE.contains(problem.substring(0, problem.indexOf(' '))))
                .toList();
    }

    /** As one line, to be read by {@link #parse}. */
    String line() {
        return verdict + " " + detail.replaceAll("\\s+", " ");
    }

    static Fate parse(String line) {
        Verdict verdict = Verdict.valueOf(line.substring(0, line.indexOf(' ')));
        String detail = line.substring(line.indexOf(' ') + 1);
        return verdict == Verdict.REFUSED ? refused(Arrays.asList(detail.split(BETWEEN))) : of(verdict, detail);
    }
}
