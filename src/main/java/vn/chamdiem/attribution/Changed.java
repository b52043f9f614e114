package vn.chamdiem.attribution;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chamdiem.facts.AgencyFacts;

/** Tells what changed at all, so that nothing is said to come from what is as it was. */
final class Changed {
    private final Between between;
    private final Set<String> agencies = new HashSet<>();
    private final boolean others;

    Changed(Between between, Bodies bodies) {
        this.between = between;
        Cohorts earlier = between.earlier();
        Cohorts later = between.later();
        for (String code : bodies.both()) {
            if (earlier == null
                    || later == null
                    || earlier.ranked(bodies.before(code)) == null
                    || later.ranked(code) == null
                    || !same(earlier.facts(bodies.before(code)), later.facts(code))
                    || !earlier.scored()
                            .figures()
                            .period()
                            .equals(later.scored().figures().period())) {
                agencies.add(code);
            }
        }
        others = !bodies.come().isEmpty() || !bodies.gone().isEmpty();
    }

    private static boolean same(AgencyFacts was, AgencyFacts is) {
        return who(was).equals(who(is)) && known(was).equals(known(is));
    }

    /** All of an agency that rules may ask for. */
    private static Map<String, String> who(AgencyFacts facts) {
        return Map.of(
                "code", facts.agency().code(),
                "name", facts.agency().name(),
                "cohort", facts.agency().cohort(),
                "parent", Objects.requireNonNullElse(facts.agency().parent(), ""));
    }

    /** What is known of it, in whatever order it is told. */
    private static Map<String, Long> known(AgencyFacts facts) {
        return facts.facts().stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.kind() + fact.figures(), TreeMap::new, Collectors.counting()));
    }

    /** Whether an agency's own figures are not as they were. */
    boolean own(String code) {
        return agencies.contains(code);
    }

    /** What changed for one agency. */
    Set<Cause> of(String code) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        boolean own = own(code);
        if (own) {
            causes.add(Cause.OWN_FIGURES);
        }
        if (others || agencies.size() > (own ? 1 : 0)) {
            causes.add(Cause.OTHERS_FIGURES);
        }
        if (!between.sameRules()) {
            causes.add(Cause.RULES);
        }
        return causes;
    }
}
