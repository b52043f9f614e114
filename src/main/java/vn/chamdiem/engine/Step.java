package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.EvalImpl;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;

/** One condition of a rule, beside what the engine has made of it. */
sealed interface Step {
    /** The condition as it is written. */
    Condition condition();

    /** A look for each fact of a kind. */
    record Each(Condition condition, Looking looking, Pattern pattern) implements Step {}

    /**
     * A look for facts of one kind or several together.
     *
     * @param wanted whether there must be some, and not none
     */
    record Together(Condition condition, boolean wanted, List<Looking> lookings, List<Pattern> patterns)
            implements Step {
        public Together {
            lookings = List.copyOf(lookings);
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * A look at all facts of a kind, and what is claimed of the results.
     *
     * @param functions what is made of them, in the order of the results
     */
    record Gathered(
            Condition condition,
            Looking looking,
            Pattern pattern,
            List<AccumulateFunction> functions,
            List<SingleConstraint> claims)
            implements Step {
        public Gathered {
            functions = List.copyOf(functions);
            claims = List.copyOf(claims);
        }
    }

    /** The conditions of a rule in their order. */
    static List<Step> of(Rule rule, org.drools.model.Rule compiled) {
        Iterator<org.drools.model.Condition> parts =
                compiled.getView().getSubConditions().iterator();
        Iterator<Looking> lookings = rule.looks().iterator();
        List<Step> steps = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            steps.add(condition.as(new Condition.Cases<>() {
                @Override
                public Step look(Condition.Look look) {
                    Looking looking = lookings.next();
                    return new Each(look, looking, pattern(parts.next(), looking));
                }

                @Override
                public Step not(Condition.Not not) {
                    return together(not, false, not.looks().size());
                }

                @Override
                public Step exists(Condition.Exists exists) {
                    return together(exists, true, exists.looks().size());
                }

                private Step together(Condition whole, boolean wanted, int count) {
                    List<Looking> some =
                            Stream.generate(lookings::next).limit(count).toList();
                    List<Pattern> patterns = new ArrayList<>();
                    Iterator<org.drools.model.Condition> inner =
                            patterns(parts.next()).iterator();
                    some.forEach(looking -> patterns.add(pattern(inner.next(), looking)));
                    return new Together(whole, wanted, some, patterns);
                }

                @Override
                public Step gather(Condition.Gather gather) {
                    Looking looking = lookings.next();
                    AccumulatePatternImpl<?> gathering = (AccumulatePatternImpl<?>) parts.next();
                    return new Gathered(
                            gather,
                            looking,
                            pattern(gathering, looking),
                            List.of(gathering.getAccumulateFunctions()),
                            gather.claims().stream()
                                    .map(claim -> ((EvalImpl) parts.next()).getExpr())
                                    .toList());
                }
            }));
        }
        return steps;
    }

    private static Pattern pattern(org.drools.model.Condition compiled, Looking looking) {
        return Pattern.of(
                (org.drools.model.Pattern<?>) compiled,
                looking.needs().size(),
                looking.look().claims().size());
    }

    /** The patterns in a condition that holds others. */
    private static Stream<org.drools.model.Condition> patterns(org.drools.model.Condition condition) {
        return condition instanceof org.drools.model.Pattern<?>
                ? Stream.of(condition)
                : condition.getSubConditions().stream().flatMap(Step::patterns);
    }
}
