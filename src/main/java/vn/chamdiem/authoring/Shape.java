package vn.chamdiem.authoring;

import java.util.Locale;

/** How a new criterion measures. */
public enum Shape {
    /** A share of something: the part earns its part of the points. */
    SHARE,
    /** A share again, but in steps: from 80 %, from 50 %, below. */
    STEPS,
    /** Done or not. */
    YES_NO,
    /** So many, each worth the same, up to the maximum. */
    COUNT;

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
