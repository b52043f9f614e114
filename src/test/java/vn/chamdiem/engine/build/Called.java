package vn.chamdiem.engine.build;

/** What the rules of these tests may call. */
public final class Called {
    private Called() {}

    /** Nothing, said by a rule. */
    public static void done() {}
}
