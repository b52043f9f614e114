package vn.chamdiem.rule;

import static vn.chamdiem.facts.FigureType.DATE;
import static vn.chamdiem.facts.FigureType.NUMBER;
import static vn.chamdiem.facts.FigureType.TEXT;
import static vn.chamdiem.facts.FigureType.YES_NO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;

/** What a condition can calculate beside {@code + - *}; its name as rules write it. */
public enum Function {
    /** The first as a percentage of the second. */
    PERCENT("percent", NUMBER, List.of(NUMBER, NUMBER), List.of()),
    /** The first divided by the second. */
    RATIO("ratio", NUMBER, List.of(NUMBER, NUMBER), List.of()),
    SUM("sum", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER)),
    MEAN("mean", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER)),
    MIN("min", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER)),
    MAX("max", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER)),
    ABS("abs", NUMBER, List.of(NUMBER), List.of()),
    /** Half up, to so many decimals. */
    ROUND("round", NUMBER, List.of(NUMBER, NUMBER), List.of()),
    LN("ln", NUMBER, List.of(NUMBER), List.of()),
    LOG10("log10", NUMBER, List.of(NUMBER), List.of()),
    SQRT("sqrt", NUMBER, List.of(NUMBER), List.of()),
    POWER("power", NUMBER, List.of(NUMBER, NUMBER), List.of()),
    /** Where a value lies on the way from the second (0) to the third (1). */
    SCALED("scaled", NUMBER, List.of(NUMBER, NUMBER, NUMBER), List.of()),
    /** How many spreads (third) a value lies above the mean (second). */
    Z_SCORE("zScore", NUMBER, List.of(NUMBER, NUMBER, NUMBER), List.of()),
    /** What an answer is worth: answer, then pairs of a text and its number. */
    WORTH("worth", NUMBER, List.of(TEXT, TEXT, NUMBER), List.of(TEXT, NUMBER)),
    /** What a value is worth by steps: value, then pairs of where a step begins and what it is worth. */
    STEPS("steps", NUMBER, List.of(NUMBER, NUMBER, NUMBER), List.of(NUMBER, NUMBER)),
    /** How many of some claims are true. */
    COUNT_YES("countYes", NUMBER, List.of(YES_NO), List.of(YES_NO)),
    /** The first, or the second where the first was not reported. */
    IF_MISSING("ifMissing", NUMBER, List.of(NUMBER, NUMBER), List.of()),
    /** Days from the first date to the second. */
    DAYS("days", NUMBER, List.of(DATE, DATE), List.of()),
    /** Working days after the first date up to the second, without weekends and the holidays of the card. */
    WORKING_DAYS("workingDays", NUMBER, List.of(DATE, DATE), List.of()),
    /** The date so many working days after another. */
    PLUS_WORKING_DAYS("plusWorkingDays", DATE, List.of(DATE, NUMBER), List.of());

    private final String written;
    private final FigureType gives;
    private final List<FigureType> takes;
    private final List<FigureType> more;

    Function(String written, FigureType gives, List<FigureType> takes, List<FigureType> more) {
        this.written = written;
        this.gives = gives;
        this.takes = takes;
        this.more = more;
    }

    /** The function that rules call so. */
    public static Optional<Function> of(String written) {
        return Arrays.stream(values())
                .filter(function -> function.written.equals(written))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Function::written).toList();
    }

    public String written() {
        return written;
    }

    /** What its value is. */
    public FigureType gives() {
        return gives;
    }

    /** Whether it can take so many values. */
    boolean takes(int values) {
        int beyond = values - takes.size();
        return beyond == 0 || (beyond > 0 && !more.isEmpty() && beyond % more.size() == 0);
    }

    /** How many values it takes at least. */
    int least() {
        return takes.size();
    }

    /** What its value number {@code index} must be. */
    FigureType taken(int index) {
        return index < takes.size() ? takes.get(index) : more.get((index - takes.size()) % more.size());
    }

    /** Whether its first value can't exceed its second. */
    boolean ofAWhole() {
        return this == PERCENT || this == RATIO;
    }
}
