package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the engine's text of a ruleset begins with. */
final class Prelude {
    static final String PACKAGE = "chamdiem.rules";
    static final String AWARD = "award";

    static final String TOLD = "told";

    private static final String TEXT = "package " + PACKAGE + "\n"
            + "import " + BigDecimal.class.getName() + "\n"
            + "import " + LocalDate.class.getName() + "\n"
            + "import " + Measures.class.getName() + "\n"
            + "import " + Budget.class.getName() + "\n";

    static final String OF_AN_EVALUATION = TEXT + "global " + Award.class.getName() + " " + AWARD + "\n";

    static final String OF_A_TRIAL = TEXT + "global " + Told.class.getName() + " " + TOLD + "\n";

    private Prelude() {}
}
