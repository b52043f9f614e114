package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Span;
import vn.chamdiem.scoring.ClaimTrial.Answer;

/** Tries one rule on the facts of one agency, and keeps those facts that come nearest to what it asks. */
final class Attempt {
    /** So many facts laid beside others are tried; a rule that looks at more is told by the nearest among them. */
    private static final int MOST_TRIED = 20_000;

    private final List<Step> steps;
    private final List<Object> objects;
    private @Nullable Try best;
    private int tried;

    /**
     * Of a rule.
     *
     * @param objects all that is known, in an order that is always the same
     */
    Attempt(List<Step> steps, List<Object> objects) {
        this.steps = List.copyOf(steps);
        this.objects = List.copyOf(objects);
    }

    /**
     * What one claim, or one condition as a whole, came to.
     *
     * @param claim the how-manieth of its look; -1 for the condition as a whole
     * @param ofGathered whether the claim is about results
     */
    record Row(
            Span at,
            Looking looking,
            int claim,
            boolean ofGathered,
            Answer answer,
            Map<Looking, Object> facts,
            int holding,
            int of) {
        boolean lacks() {
            return answer != Answer.TRUE;
        }
    }

    /**
     * One choice of facts, and what became of it.
     *
     * @param known what the engine's variables stand for
     * @param holds whether every condition is met
     */
    record Try(Map<Variable<?>, @Nullable Object> known, Map<Looking, Object> facts, List<Row> rows, boolean holds) {
        static Try none() {
            return new Try(Map.of(), Map.of(), List.of(), true);
        }

        int lacking() {
            return (int) rows.stream().filter(Row::lacks).count();
        }

        Try and(List<Row> more, boolean held) {
            List<Row> all = new ArrayList<>(rows);
            all.addAll(more);
            return new Try(known, facts, all, holds && held);
        }

        Try with(Map<Variable<?>, @Nullable Object> other, Looking looking, Object object) {
            Map<Looking, Object> more = new HashMap<>(facts);
            more.put(looking, object);
            return new Try(other, more, rows, holds);
        }
    }

    /** The choice of facts that comes nearest; of several, the first. */
    Try best() {
        walk(0, Try.none());
        return Objects.requireNonNull(best, "the first choice is the best so far");
    }

    private void walk(int at, Try so) {
        if (best != null && (tried > MOST_TRIED || !nearer(so, best))) {
            return;
        }
        if (at == steps.size()) {
            best = so;
            return;
        }
        Step step = steps.get(at);
        if (step instanceof Step.Each each) {
            each(each, so).forEach(next -> walk(at + 1, next));
        } else if (step instanceof Step.Together together) {
            walk(at + 1, together(together, so));
        } else {
            walk(at + 1, gathered((Step.Gathered) step, so));
        }
    }

    private static boolean nearer(Try one, Try other) {
        return one.lacking() < other.lacking() || (one.lacking() == other.lacking() && one.holds() && !other.holds());
    }

    /** The same look with each fact of its kind. */
    private List<Try> each(Step.Each each, Try so) {
        Looking looking = each.looking();
        List<Object> some = of(each.pattern());
        if (some.isEmpty()) {
            return List.of(
                    so.and(List.of(whole(each.condition().at(), looking, Answer.MISSING, Map.of(), 0, 0)), false));
        }
        List<Judged> judged = some.stream()
                .map(object -> judge(looking, each.pattern(), object, so))
                .toList();
        // Counted once, for a kind may have thousands of facts.
        List<Integer> holding = holding(judged, each.pattern().claims().size());
        List<Try> tries = new ArrayList<>();
        for (int row = 0; row < some.size(); row++) {
            Judged one = judged.get(row);
            Try next = so.with(one.known(), looking, some.get(row));
            List<Row> rows = new ArrayList<>();
            if (one.claims().isEmpty() || one.unheardOf()) {
                rows.add(whole(
                        each.condition().at(),
                        looking,
                        one.needs() ? Answer.TRUE : Answer.MISSING,
                        next.facts(),
                        0,
                        some.size()));
            }
            for (int claim = 0; claim < one.claims().size(); claim++) {
                Span at = looking.look().claims().get(claim).at();
                rows.add(new Row(
                        at,
                        looking,
                        claim,
                        false,
                        one.claims().get(claim),
                        next.facts(),
                        holding.get(claim),
                        some.size()));
            }
            tries.add(next.and(rows, one.holds()));
        }
        return tries;
    }

    /** Of how many facts each claim holds. */
    private static List<Integer> holding(List<Judged> judged, int claims) {
        return IntStream.range(0, claims)
                .mapToObj(claim -> (int) judged.stream()
                        .filter(one -> one.claims().get(claim) == Answer.TRUE)
                        .count())
                .toList();
    }

    private static Row whole(Span at, Looking looking, Answer answer, Map<Looking, Object> facts, int holding, int of) {
        return new Row(at, looking, -1, false, answer, facts, holding, of);
    }

    /**
     * What a fact comes to in one place.
     *
     * @param needs whether all figures that it must have are reported
     * @param claims what each claim comes to
     */
    private record Judged(Map<Variable<?>, @Nullable Object> known, boolean needs, List<Answer> claims) {
        boolean holds() {
            return needs && claims.stream().allMatch(claim -> claim == Answer.TRUE);
        }

        /** Whether a figure is missing that no claim names. */
        boolean unheardOf() {
            return !needs && claims.stream().noneMatch(claim -> claim == Answer.MISSING);
        }
    }

    private Judged judge(Looking looking, Pattern pattern, Object object, Try so) {
        tried++;
        Map<Variable<?>, @Nullable Object> known = pattern.with(object, so.known());
        List<String> missing = new ArrayList<>();
        Iterator<String> fields = looking.needs().iterator();
        for (SingleConstraint need : pattern.needs()) {
            String field = fields.next();
            if (!Boolean.TRUE.equals(Pattern.holds(need, known))) {
                missing.add(field);
            }
        }
        List<Answer> claims = new ArrayList<>();
        for (int claim = 0; claim < pattern.claims().size(); claim++) {
            Answer answer = answer(pattern.claims().get(claim), known);
            boolean lacks = looking.look().claims().get(claim).all().anyMatch(part -> names(part, missing));
            claims.add(lacks && answer == Answer.FALSE ? Answer.MISSING : answer);
        }
        return new Judged(known, missing.isEmpty(), claims);
    }

    private static boolean names(Expression part, List<String> fields) {
        return part instanceof Expression.Figure figure && fields.contains(figure.field());
    }

    private static Answer answer(SingleConstraint claim, Map<Variable<?>, @Nullable Object> known) {
        Boolean holds = Pattern.holds(claim, known);
        if (holds == null) {
            return Answer.UNTRIED;
        }
        return holds ? Answer.TRUE : Answer.FALSE;
    }

    private List<Object> of(Pattern pattern) {
        return objects.stream().filter(pattern.fact().getType()::isInstance).toList();
    }

    private Try together(Step.Together step, Try so) {
        Together search = new Together(step, so);
        search.walk(0, so);
        boolean held = step.wanted() == (search.found > 0);
        Looking first = step.lookings().get(0);
        Map<Looking, Object> facts = search.nearest;
        Row row = whole(
                step.condition().at(),
                first,
                held ? Answer.TRUE : Answer.FALSE,
                facts,
                search.found,
                step.wanted() ? of(step.patterns().get(0)).size() : 0);
        return so.and(List.of(row), held);
    }

    /** Looks for facts that fulfil several looks together. */
    private final class Together {
        private final Step.Together step;
        private Map<Looking, Object> nearest;
        private int furthest = -1;
        private int found;

        Together(Step.Together step, Try so) {
            this.step = step;
            this.nearest = so.facts();
        }

        void walk(int at, Try so) {
            if (at > furthest) {
                furthest = at;
                nearest = so.facts();
            }
            if (at == step.patterns().size()) {
                found++;
                return;
            }
            Pattern pattern = step.patterns().get(at);
            for (Object object : of(pattern)) {
                Judged judged = judge(step.lookings().get(at), pattern, object, so);
                Try next = so.with(judged.known(), step.lookings().get(at), object);
                if (furthest == at && nearest == so.facts() && step.wanted()) {
                    // Where none fulfils it, the first is shown.
                    nearest = next.facts();
                }
                if (judged.holds() && tried <= MOST_TRIED) {
                    walk(at + 1, next);
                }
            }
        }
    }

    private Try gathered(Step.Gathered step, Try so) {
        List<Object> some = of(step.pattern());
        List<Map<Variable<?>, @Nullable Object>> counted = some.stream()
                .map(object -> judge(step.looking(), step.pattern(), object, so))
                .filter(Judged::holds)
                .map(Judged::known)
                .toList();
        Map<Variable<?>, @Nullable Object> known = new HashMap<>(so.known());
        for (AccumulateFunction function : step.functions()) {
            Variable<?> source = (Variable<?>) function.getSource();
            known.put(
                    function.getResult(),
                    counted.stream()
                            .map(one -> one.get(source))
                            .filter(Objects::nonNull)
                            .toList());
        }
        List<Row> rows = new ArrayList<>();
        rows.add(whole(step.condition().at(), step.looking(), Answer.TRUE, Map.of(), counted.size(), some.size()));
        boolean held = true;
        for (int claim = 0; claim < step.claims().size(); claim++) {
            Answer answer = answer(step.claims().get(claim), known);
            held &= answer == Answer.TRUE;
            Span at = Objects.requireNonNull(step.looking().gather())
                    .claims()
                    .get(claim)
                    .at();
            rows.add(new Row(at, step.looking(), claim, true, answer, so.facts(), 0, 0));
        }
        return new Try(known, so.facts(), so.rows(), so.holds()).and(rows, held);
    }
}
