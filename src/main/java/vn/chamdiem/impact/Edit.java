package vn.chamdiem.impact;

/** What became of a rule's text. */
public enum Edit {
    /** Nothing, wherever it stands now. */
    NONE,
    /** Its name, its reason or its remarks read differently; what it asks and gives is the same. */
    WORDS,
    /** It asks or gives something else. */
    MEANING,
    /** There was no such rule. */
    ADDED,
    /** There is no such rule any more. */
    REMOVED
}
