package vn.chamdiem.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Span;
import vn.chamdiem.rule.Threshold;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;

/**
 * All that cases can show of one rule.
 *
 * @param spoke that it speaks, and gives its reason
 * @param claims every condition
 * @param gatherings where something is gathered
 * @param thresholds every bound, in the order in which a trial tells them
 * @param limit the bound that the rule sets to what others award; empty where it sets none
 */
record RuleTargets(
        Rule rule,
        Target spoke,
        List<Target> claims,
        List<Place> gatherings,
        List<Target> thresholds,
        List<Target> limit) {
    private static final Set<Sight> EITHER = EnumSet.of(Sight.TRUE, Sight.FALSE);
    private static final Set<Sight> SIDES = EnumSet.of(Sight.BELOW, Sight.AT, Sight.ABOVE);

    static RuleTargets of(Rule rule, SourceFile source, Declared declared) {
        return new Reading(rule, source, declared).targets();
    }

    /** Whether the threshold of that number is in what the rule says. */
    boolean said(int number) {
        return Threshold.of(rule).get(number).said();
    }

    /** Whether a gathering begins there. */
    boolean gathers(int line, int column) {
        return gatherings.stream().anyMatch(place -> place.line() == line && place.column() == column);
    }

    /** All of them, that of the rule first, the others by place. */
    List<Target> all() {
        List<Target> all = new ArrayList<>(claims);
        all.addAll(thresholds);
        all.addAll(limit);
        all.sort(Comparator.comparing(Target::line).thenComparing(Target::column));
        all.add(0, spoke);
        return all;
    }

    /** Reads a rule's targets from its text. */
    private static final class Reading {
        private final Rule rule;
        private final SourceFile source;
        private final Ranges ranges;
        private final List<Target> claims = new ArrayList<>();
        private final List<Place> gatherings = new ArrayList<>();

        Reading(Rule rule, SourceFile source, Declared declared) {
            this.rule = rule;
            this.source = source;
            this.ranges = new Ranges(rule, declared);
        }

        RuleTargets targets() {
            int look = 0;
            for (Condition condition : rule.conditions()) {
                look += add(condition, look);
            }
            String name = rule.ref().name();
            // A measure gives its reason to no line, and a rule without one gives its name.
            boolean says = rule.criterion() != null && !rule.reason().equals(name);
            Target spoke = Target.of(
                    Target.Kind.RULES,
                    rule.ref().line(),
                    0,
                    name,
                    says ? EnumSet.of(Sight.SPOKE, Sight.SAID) : EnumSet.of(Sight.SPOKE));
            List<Target> thresholds = Threshold.of(rule).stream()
                    .map(threshold -> boundary(threshold, ranges.sides(threshold)))
                    .toList();
            return new RuleTargets(rule, spoke, claims, gatherings, thresholds, limit());
        }

        /** Adds the claims of a condition, and answers how many looks it has. */
        private int add(Condition condition, int look) {
            return condition.as(new Condition.Cases<>() {
                @Override
                public Integer look(Condition.Look each) {
                    each.claims().forEach(claim -> claim(claim.at(), ranges.answers(claim, look)));
                    return 1;
                }

                @Override
                public Integer not(Condition.Not not) {
                    claim(not.at(), EITHER);
                    return not.looks().size();
                }

                @Override
                public Integer exists(Condition.Exists exists) {
                    claim(exists.at(), EITHER);
                    return exists.looks().size();
                }

                @Override
                public Integer gather(Condition.Gather gather) {
                    claim(gather.at(), EITHER);
                    gatherings.add(source.place(gather.at().start()));
                    gather.claims().forEach(claim -> claim(claim.at(), ranges.answers(claim, -1)));
                    return 1;
                }
            });
        }

        private void claim(Span at, Set<Sight> wanted) {
            Place place = source.place(at.start());
            claims.add(Target.of(Target.Kind.CLAIMS, place.line(), place.column(), written(at), wanted));
        }

        private Target boundary(Threshold threshold, Set<Sight> sides) {
            String within = written(threshold.within());
            return boundary(
                    threshold.at(),
                    threshold.said() ? rule.verb().written() + "(" + within + ")" : within,
                    threshold.bound(),
                    sides);
        }

        private Target boundary(Span at, String text, Expression bound, Set<Sight> sides) {
            Place place = source.place(at.start());
            return Target.of(Target.Kind.BOUNDARIES, place.line(), place.column(), text, sides)
                    .bounded(written(bound.at()));
        }

        private List<Target> limit() {
            if (rule.verb() != Verb.AT_MOST || !(rule.values().get(0) instanceof Expression.Literal bound)) {
                return List.of();
            }
            String text = Verb.AT_MOST.written() + "(" + written(bound.at()) + ")";
            return List.of(boundary(bound.at(), text, bound, SIDES));
        }

        private String written(Span span) {
            return StringUtils.normalizeSpace(source.text().substring(span.start(), span.end()));
        }
    }
}
