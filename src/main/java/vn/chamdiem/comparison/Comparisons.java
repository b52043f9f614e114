package vn.chamdiem.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Period;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Opens and compares what is asked for by name. */
public final class Comparisons {
    private static final String BETWEEN = "/";

    private final Library library;

    public Comparisons(Library library) {
        this.library = library;
    }

    /**
     * A comparison with what its reader should look at.
     *
     * @param names of its stages, each {@code ruleset/figures}; empty where one of them was not asked for by name
     * @param warnings of rules, of figures, and of what one ruleset leaves out of the figures of another
     */
    public record Opened(Comparison comparison, List<String> names, List<Problem> warnings) {
        public Opened {
            names = List.copyOf(names);
            warnings = List.copyOf(warnings);
        }
    }

    /** Figures of a ruleset, by their names. */
    private record Named(String ruleset, String figures) {
        @Override
        public String toString() {
            return ruleset + BETWEEN + figures;
        }
    }

    /**
     * Compares evaluations, each named {@code ruleset/figures}, or {@code ruleset} for all figures that are kept for it.
     *
     * @param by the ruleset that scores all of them, as far as their figures allow; absent where each has its own
     * @throws ProblemsFound if anything is not there or wrong, or if there is only one, or two of one period
     */
    public Opened open(List<String> names, @Nullable String by) {
        Set<Named> asked = new LinkedHashSet<>();
        names.forEach(name -> asked.addAll(named(name)));
        if (asked.size() < 2) {
            String where = asked.isEmpty()
                    ? String.join(" ", names)
                    : asked.iterator().next().ruleset();
            throw ProblemsFound.one(
                    ProblemKind.COMPARISON_OF_ONE, Place.of(where), asked.size(), Nearest.some(known()));
        }
        List<Evaluated> evaluated = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Map<Period, Named> periods = new HashMap<>();
        Lineage lineage = Lineage.none();
        for (Named one : asked) {
            CompiledRuleset rules = library.ruleset(by == null ? one.ruleset() : by);
            boolean own = by == null || by.equals(one.ruleset());
            FiguresRead read =
                    own ? library.read(rules, one.figures()) : library.figuresOf(rules, one.ruleset(), one.figures());
            Named twin = periods.putIfAbsent(read.figures().period(), one);
            if (twin != null) {
                throw ProblemsFound.one(
                        ProblemKind.PERIOD_TWICE,
                        Place.of(one.toString()),
                        one,
                        twin,
                        read.figures().period().from(),
                        read.figures().period().to());
            }
            warnings.addAll(library.warnings(rules, read));
            evaluated.add(new Evaluated(Evaluation.of(rules, read.figures(), () -> {}), rules.ruleset()));
            lineage = lineage.and(library.lineage(rules.ruleset()));
        }
        Comparison comparison = Comparison.of(evaluated, lineage);
        return new Opened(
                comparison,
                comparison.stages().stream()
                        .map(stage -> String.valueOf(periods.get(stage.period())))
                        .toList(),
                warnings.stream().distinct().toList());
    }

    /**
     * Lays an evaluation beside an earlier one.
     *
     * @param name of the earlier one: {@code figures} of the same ruleset, {@code ruleset/figures}, or {@code ruleset}
     * @throws ProblemsFound if it is not there, wrong, or not earlier
     */
    public Opened since(String name, Evaluated now) {
        String own = now.ruleset().ref().id();
        Named before = library.figures(own).contains(name) ? new Named(own, name) : one(name);
        CompiledRuleset rules = library.ruleset(before.ruleset());
        FiguresRead read = library.read(rules, before.figures());
        Period earlier = read.figures().period();
        Period later = now.evaluation().period();
        if (!earlier.to().isBefore(later.to())) {
            throw ProblemsFound.one(
                    ProblemKind.NOT_EARLIER, Place.of(before.toString()), before, earlier.to(), later.to());
        }
        Evaluated then = new Evaluated(Evaluation.of(rules, read.figures(), () -> {}), rules.ruleset());
        Lineage lineage = library.lineage(rules.ruleset()).and(library.lineage(now.ruleset()));
        return new Opened(Comparison.of(List.of(then, now), lineage), List.of(), library.warnings(rules, read));
    }

    private Named one(String name) {
        List<Named> named = named(name);
        if (named.size() == 1) {
            return named.get(0);
        }
        throw ProblemsFound.one(
                ProblemKind.EARLIER_UNSAID,
                Place.of(name),
                name,
                named.size(),
                Nearest.some(named.stream().map(Named::toString).toList()));
    }

    private List<Named> named(String name) {
        String[] parts = name.split(BETWEEN, -1);
        if (parts.length > 2 || Stream.of(parts).anyMatch(String::isBlank)) {
            throw ProblemsFound.one(ProblemKind.EVALUATION_UNREADABLE, Place.of(name), name, Nearest.to(name, known()));
        }
        if (parts.length == 2) {
            return List.of(new Named(parts[0], parts[1]));
        }
        // That there is no such ruleset is told, and not that it has no figures.
        String ruleset = library.ruleset(name).ruleset().ref().id();
        return library.figures(ruleset).stream()
                .map(figures -> new Named(ruleset, figures))
                .toList();
    }

    private List<String> known() {
        return library.rulesets().stream()
                .flatMap(id -> library.figures(id).stream().map(figures -> new Named(id, figures).toString()))
                .toList();
    }
}
