package vn.chamdiem.attribution;

import java.util.List;

/**
 * In which order causes take effect, one after the other.
 *
 * <p>Where rules and figures both change, some of the move belongs to neither alone, and every division of it is a
 * convention. An order is one that can be checked: each state on the way is an evaluation that anyone can run, all parts are
 * differences of two points or two places that somebody would have had, and so they are exact and add up by themselves. A
 * mean over all orders would be nobody's points, and no whole number of ranks.
 */
public enum Order {
    /** First its own figures become the later ones, then those of the others, then the rules. */
    FIGURES_FIRST(List.of(Cause.OWN_FIGURES, Cause.OTHERS_FIGURES, Cause.RULES)),
    /** First the rules become the later ones, then its own figures, then those of the others. */
    RULES_FIRST(List.of(Cause.RULES, Cause.OWN_FIGURES, Cause.OTHERS_FIGURES));

    private final List<Cause> causes;

    Order(List<Cause> causes) {
        this.causes = causes;
    }

    /** The usual one, or the other. */
    public static Order of(boolean rulesFirst) {
        return rulesFirst ? RULES_FIRST : FIGURES_FIRST;
    }

    List<Cause> causes() {
        return causes;
    }
}
