package vn.chamdiem.rule;

import static vn.chamdiem.rule.Verb.Takes.ANY;
import static vn.chamdiem.rule.Verb.Takes.EXTRA;
import static vn.chamdiem.rule.Verb.Takes.PART;
import static vn.chamdiem.rule.Verb.Takes.PERCENT;
import static vn.chamdiem.rule.Verb.Takes.POINTS;
import static vn.chamdiem.rule.Verb.Takes.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can say; its name as rules write it, with what each of its values is. */
public enum Verb {
    FULL("full"),
    HALF("half"),
    NONE("none"),
    PERCENT_OF_MAXIMUM("percent", PERCENT),
    SHARE("share", PART, PART),
    SHARE_UP_TO("shareUpTo", PART, PART, PERCENT),
    SCALE("scale", ANY, ANY, ANY),
    POINTS_AWARDED("points", POINTS),
    POINTS_EACH("pointsEach", ANY, POINTS, POINTS),
    OUT_OF("outOf", ANY, POINTS),
    STATED("stated", POINTS),
    BONUS("bonus", EXTRA),
    DEDUCTION("deduction", EXTRA),
    NOT_APPLICABLE("notApplicable"),
    NO_DATA("noData"),
    TRACK_ONLY("trackOnly"),
    KNOCK_OUT("knockOut"),
    AT_MOST("atMost", POINTS),
    GRADE_AT_MOST("gradeAtMost", TEXT),
    /** Of a measure: that this is its value. */
    IS("is", ANY);

    /** What a value is, and so which written numbers make sense. */
    enum Takes {
        ANY,
        PART,
        /** From 0 to 100; 0.8 is hardly meant. */
        PERCENT,
        /** Up to the maximum. */
        POINTS,
        /** Beside the maximum. */
        EXTRA,
        TEXT
    }

    private final String written;
    private final List<Takes> takes;

    Verb(String written, Takes... takes) {
        this.written = written;
        this.takes = List.of(takes);
    }

    /** The verb that rules call so. */
    public static Optional<Verb> of(String written) {
        return Arrays.stream(values())
                .filter(verb -> verb.written.equals(written))
                .findFirst();
    }

    /** What can be said of a criterion, as {@code award.…}. */
    public static List<String> ofCriteria() {
        return Arrays.stream(values())
                .filter(verb -> verb != IS)
                .map(Verb::written)
                .toList();
    }

    public String written() {
        return written;
    }

    List<Takes> takes() {
        return takes;
    }

    /** Whether it divides, and so needs to know what an empty denominator means. */
    public boolean divides() {
        return this == SHARE || this == SHARE_UP_TO || this == SCALE;
    }

    /** Whether it measures a part of a whole, in that order. */
    boolean ofAWhole() {
        return this == SHARE || this == SHARE_UP_TO;
    }

    /** Whether it speaks beside the answer that a criterion needs. */
    public boolean beside() {
        return this == BONUS || this == DEDUCTION || limits();
    }

    /** Whether it only holds down what others award. */
    public boolean limits() {
        return this == KNOCK_OUT || this == AT_MOST || this == GRADE_AT_MOST;
    }

    /** Whether it says that there is no number, which only a single criterion can be without. */
    boolean withoutNumber() {
        return this == NOT_APPLICABLE || this == NO_DATA || this == TRACK_ONLY;
    }
}
