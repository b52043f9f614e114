package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import org.apache.commons.lang3.math.NumberUtils;
import vn.chamdiem.source.Problem;
import vn.chamdiem.words.Words;

/** Where a command writes: results to one stream, everything about them to the other. */
record Terminal(PrintStream out, PrintStream err, Words words) {
    private static final int USUAL_WIDTH = 140;
    private static final int LEAST_WIDTH = 80;

    /** How many characters a line may have. */
    static int width() {
        return Math.max(LEAST_WIDTH, NumberUtils.toInt(System.getenv("COLUMNS"), USUAL_WIDTH));
    }

    /** Whether somebody is watching, and not another program. */
    static boolean watched() {
        return System.console() != null;
    }

    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            err.println(words.answer("severity", problem.severity()) + ": " + problem.render(words));
        }
        if (!problems.isEmpty()) {
            err.println(words.text("problems.count", problems.size()));
        }
    }
}
