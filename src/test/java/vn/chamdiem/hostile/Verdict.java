package vn.chamdiem.hostile;

/** What became of an attack. */
enum Verdict {
    /** It did what it came for. */
    RAN,
    /** Told as problems, and nothing was begun. */
    REFUSED,
    /** Begun, and ended by a bound. */
    STOPPED,
    /** Taken as a ruleset like any other: it was scored, and nothing else happened. */
    HARMLESS,
    /** No answer in time. */
    HUNG,
    /** The process ended, or the command failed without a word to the author. */
    LOST;

    /** Whether the attack got what it came for, or took time, memory or the process instead. */
    boolean harm() {
        return this == RAN || this == HUNG || this == LOST;
    }
}
