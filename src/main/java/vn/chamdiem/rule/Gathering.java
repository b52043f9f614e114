package vn.chamdiem.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be made of many facts; its name as {@code accumulate} writes it. */
public enum Gathering {
    COUNT("count"),
    SUM("sum"),
    AVERAGE("average"),
    MIN("min"),
    MAX("max"),
    MEDIAN("median");

    private final String written;

    Gathering(String written) {
        this.written = written;
    }

    public static Optional<Gathering> of(String written) {
        return Arrays.stream(values())
                .filter(gathering -> gathering.written.equals(written))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Gathering::written).toList();
    }

    public String written() {
        return written;
    }

    /** Whether there is an answer where no fact was found: none are 0, but none have no average. */
    public boolean ofNothing() {
        return this == COUNT || this == SUM;
    }
}
