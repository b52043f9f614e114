package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;

/**
 * What the engine needs at the head of every rule file and an officer needn't write.
 *
 * <p>It is put in front of the first line, not above it, so that lines stay where their author sees them.
 */
final class Prelude {
    static final String PACKAGE = "chamdiem.rules";
    static final String AWARD = "award";

    private static final String TEXT = "package " + PACKAGE + "; "
            + "import " + BigDecimal.class.getName() + "; "
            + "import " + LocalDate.class.getName() + "; "
            + "import static " + Measures.class.getName() + ".percent; "
            + "import static " + Measures.class.getName() + ".sum; "
            + "global " + Award.class.getName() + " " + AWARD + "; ";

    private Prelude() {}

    static String before(String drl) {
        return TEXT + drl;
    }

    /** Where the author finds what the parser found at {@code line} and {@code column}, the latter from 0. */
    static Place place(SourceFile file, int line, int column) {
        int shift = line == 1 ? TEXT.length() : 0;
        return new Place(file.name(), Math.max(line, 1), Math.max(1, column - shift + 1));
    }
}
