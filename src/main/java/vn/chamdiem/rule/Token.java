package vn.chamdiem.rule;

/**
 * One word, number, text or sign of a rule file.
 *
 * @param text what it means: a text without its quotes, a sign as it should have been written
 */
record Token(Kind kind, String text, Span at, boolean firstOfLine) {
    /** What a token is. */
    enum Kind {
        WORD,
        /** {@code $name}, without its sign. */
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        /** After the last one. */
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
