package vn.chamdiem.rule;

import java.util.Map;

/**
 * How large an expression is with all that its names stand for.
 *
 * <p>A name is written once and worked out wherever it is used, so that forty names, each made of the one before it twice,
 * are more than any machine can hold.
 *
 * @param parts values and signs
 * @param levels of calculations within calculations
 */
record Extent(long parts, int levels) {
    /** What a table of all communes of a province, written into one condition, is below. */
    static final int MOST_PARTS = 1_000;

    /** With every level the engine's parser takes twice as long: ten are seconds, twenty an hour. */
    static final int MOST_LEVELS = 10;

    /** What a rule of as many conditions as a page has lines is below. */
    static final int MOST_PARTS_OF_A_RULE = 4_000;

    /** A value, or a name for one. */
    static final Extent ONE = new Extent(1, 1);

    /** The extent of {@code expression}, whose names are as large as {@code names} tells. */
    static Extent of(Expression expression, Map<String, Extent> names) {
        if (expression instanceof Expression.Name name) {
            return names.getOrDefault(name.name(), ONE);
        }
        long parts = 1;
        int levels = 0;
        for (Expression part : expression.parts()) {
            Extent inside = of(part, names);
            parts += inside.parts;
            levels = Math.max(levels, inside.levels);
        }
        return new Extent(parts, levels + 1);
    }
}
