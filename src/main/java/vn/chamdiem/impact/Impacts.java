package vn.chamdiem.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.Attributions;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/** Tries two rulesets on figures. */
public final class Impacts {
    private final Library library;
    private final CompiledRuleset before;
    private final CompiledRuleset after;
    private final Problems wrong = new Problems();
    private final List<Problem> warnings = new ArrayList<>();

    /** Tries {@code after} beside {@code before}. */
    public Impacts(Library library, CompiledRuleset before, CompiledRuleset after) {
        this.library = library;
        this.before = before;
        this.after = after;
    }

    /**
     * Figures to try them on.
     *
     * @param named as somebody named them
     * @param at the folder or the file they are in
     * @param own whether they were gathered for the rules that they are given with; others are read as far as those rules
     *     declare them
     */
    public record Tried(String named, Path at, boolean own) {}

    /** An impact with what its reader should look at. */
    public record Opened(Impact impact, List<Problem> warnings) {
        public Opened {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads and scores everything.
     *
     * @param old figures, those of the earlier rules
     * @param next figures of the later rules; absent where there are none of their own
     * @throws ProblemsFound with everything that is wrong in any of the figures
     */
    public Opened open(List<Tried> old, @Nullable Tried next) {
        RuleEdits edits = new RuleEdits(before.ruleset(), after.ruleset());
        List<Attribution> differences = new ArrayList<>();
        old.forEach(one -> difference(one, one.own(), one, false).ifPresent(differences::add));
        Optional<Attribution> ofNext = next == null ? Optional.empty() : difference(next, false, next, next.own());
        List<Attribution> years = new ArrayList<>();
        if (next != null) {
            old.forEach(one -> difference(one, one.own(), next, next.own()).ifPresent(years::add));
        }
        wrong.throwIfErrors();
        List<Trial> trials = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        for (int at = 0; at < old.size(); at++) {
            trials.add(trial(old.get(at), differences.get(at), edits));
        }
        if (next != null && ofNext.isPresent()) {
            trials.add(trial(next, ofNext.get(), edits));
            for (int at = 0; at < old.size(); at++) {
                crossings.add(Crossing.of(
                        old.get(at).named(), differences.get(at), next.named(), ofNext.get(), years.get(at)));
            }
        }
        return new Opened(
                new Impact(
                        before.ruleset().ref(),
                        after.ruleset().ref(),
                        Changes.of(before.ruleset(), after.ruleset(), edits),
                        trials,
                        crossings,
                        Stream.of(before, after)
                                .flatMap(rules -> rules.ruleset().card().notes().stream())
                                .distinct()
                                .toList()),
                warnings.stream().distinct().toList());
    }

    private Trial trial(Tried tried, Attribution difference, RuleEdits edits) {
        return Trial.of(tried.named(), difference, before.ruleset(), after.ruleset(), edits);
    }

    private Optional<Attribution> difference(Tried was, boolean ownOfBefore, Tried is, boolean ownOfAfter) {
        try {
            Attributions.Opened opened = new Attributions(library)
                    .open(
                            new Side(before, was.at(), !ownOfBefore),
                            new Side(after, is.at(), !ownOfAfter),
                            Order.FIGURES_FIRST,
                            null);
            warnings.addAll(opened.warnings());
            return Optional.of(opened.attribution());
        } catch (ProblemsFound found) {
            wrong.addAll(found.problems());
            return Optional.empty();
        }
    }
}
