package vn.chamdiem.improvement;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.ProblemsFound;

/** Opens what is asked for by name, and looks for what would raise it, few at once. */
public final class Improvements {
    private final Library library;
    private final Turns turns;

    public Improvements(Library library, Turns turns) {
        this.library = library;
        this.turns = turns;
    }

    /** An agency of some figures, by their names. */
    public record Asked(String ruleset, String figures, String agency) {
        @Override
        public String toString() {
            return String.join("/", ruleset, figures, agency);
        }
    }

    /**
     * Something found, and the situation it was found in.
     *
     * @param found what was looked for
     */
    public record Found<T>(Situation situation, T found) {}

    /**
     * Why a criterion has no more points; without one, all that could have more.
     *
     * @throws ProblemsFound if anything asked for is not there or wrong, or too many others look at once
     */
    public Found<List<WhyNot>> whyNot(Asked asked, @Nullable String criterion) {
        return look(asked, situation -> WhyNot.of(situation, criterion));
    }

    /**
     * Every part of what an agency could change, by itself.
     *
     * @throws ProblemsFound if anything asked for is not there or wrong, or too many others look at once
     */
    public Found<List<Proposal>> parts(Asked asked) {
        return look(asked, Improvement::parts);
    }

    /**
     * The least effort that reaches a goal.
     *
     * @param goal as {@link Goals} reads it
     * @throws ProblemsFound if anything asked for is not there or wrong, or too many others look at once
     */
    public Found<Improvement> to(String goal, Asked asked) {
        return look(asked, situation -> Improvement.to(Goals.read(goal, situation), situation));
    }

    private <T> Found<T> look(Asked asked, Function<Situation, T> search) {
        CompiledRuleset compiled = library.ruleset(asked.ruleset());
        Figures figures = library.figures(compiled, asked.figures());
        return turns.take(asked.toString(), () -> {
            Situation situation = Situation.of(compiled, figures, asked.agency());
            return new Found<>(situation, search.apply(situation));
        });
    }
}
