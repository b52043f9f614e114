package vn.chamdiem.wording;

/**
 * Some words that stand for an expression.
 *
 * @param form how far they hold together without brackets
 */
record Phrase(String text, Form form) {
    /** How far words hold together. */
    enum Form {
        /** One thing, whatever stands beside it. */
        THING,
        /** A value that is worked out of others. */
        CALCULATION,
        /** A sum or a difference, to which more can be added. */
        SUM,
        /** Something that is so or not. */
        CLAIM,
        /** Claims of which one is enough. */
        EITHER,
        /** Claims that must all be so. */
        BOTH
    }

    static Phrase thing(String text) {
        return new Phrase(text, Form.THING);
    }

    static Phrase claim(String text) {
        return new Phrase(text, Form.CLAIM);
    }

    boolean isThing() {
        return form == Form.THING;
    }

    /** Where more words of a calculation follow: a thing as it is, everything else in brackets. */
    String closed() {
        return isThing() ? text : "(" + text + ")";
    }

    /** Where a comparison follows: a calculation needs no brackets, for only one thing is compared. */
    String compared() {
        return form == Form.THING || form == Form.CALCULATION || form == Form.SUM ? text : "(" + text + ")";
    }

    /** Beside other claims, joined as {@code joined} says. */
    String beside(Form joined) {
        return (form == Form.EITHER || form == Form.BOTH) && form != joined ? "(" + text + ")" : text;
    }
}
