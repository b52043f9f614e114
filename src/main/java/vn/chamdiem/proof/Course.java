package vn.chamdiem.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Reading.Cut;
import vn.chamdiem.proof.Reading.Followed;
import vn.chamdiem.proof.Term.Made;
import vn.chamdiem.proof.Term.Reported;

/** Which way the points of a criterion go where one figure grows and all others stay, told from its rules alone. */
final class Course {
    /** Of more boxes, not every two are laid side by side. */
    private static final int MOST_BOXES = 700;

    private final Structure structure;
    private final Reported figure;
    private final Map<String, Optional<Integer>> ways = new HashMap<>();
    private final Map<Box, Range> awards = new HashMap<>();
    private boolean rises;
    private boolean falls;

    Course(Structure structure, Reported figure) {
        this.structure = structure;
        this.figure = figure;
        Rising rising = new Rising(figure, Box.ALL);
        for (Cut cut : structure.reading().cuts()) {
            ways.put(cut.term().key(), Optional.ofNullable(rising.of(cut.term())));
        }
    }

    /** The direction; empty where nobody can tell. */
    Optional<Direction> direction() {
        if (structure.boxes().size() > MOST_BOXES) {
            return Optional.empty();
        }
        for (Box box : structure.boxes()) {
            awards.put(box, Maximum.awards(structure, box));
        }
        for (Box from : structure.boxes()) {
            for (Box to : structure.boxes()) {
                if (scored(from) && scored(to) && (from == to || follows(from, to))) {
                    compare(from, to);
                }
            }
        }
        if (rises && falls) {
            return Optional.empty();
        }
        return Optional.of(rises ? Direction.RISES : falls ? Direction.FALLS : Direction.NEITHER);
    }

    private boolean scored(Box box) {
        Cell own = box.of(figure);
        // What was not reported can't grow.
        return (own == null || !own.nothing())
                && Objects.requireNonNull(awards.get(box)).some();
    }

    private void compare(Box from, Box to) {
        Range one = Objects.requireNonNull(awards.get(from));
        Range other = Objects.requireNonNull(awards.get(to));
        Integer way = sameRules(from, to) ? within(from) : null;
        if (way != null) {
            rises |= way > 0;
            falls |= way < 0;
            return;
        }
        Range.End low = Objects.requireNonNull(other.low());
        Range.End high = Objects.requireNonNull(one.high());
        boolean never = from != to && low.value() != null && high.value() != null && Range.End.compare(low, high) >= 0;
        Range.End most = Objects.requireNonNull(other.high());
        Range.End least = Objects.requireNonNull(one.low());
        boolean neverMore =
                from != to && most.value() != null && least.value() != null && Range.End.compare(most, least) <= 0;
        rises |= !neverMore;
        falls |= !never;
    }

    private boolean sameRules(Box from, Box to) {
        return structure.speaking(from).equals(structure.speaking(to));
    }

    /** Which way the awards of the rules that speak in a box go. */
    private @Nullable Integer within(Box box) {
        Rising rising = new Rising(figure, Box.ALL);
        int all = 0;
        for (Followed rule : structure.speaking(box)) {
            Integer way = award(rule, rising);
            if (way == null || all * way < 0) {
                return null;
            }
            all = all == 0 ? way : all;
        }
        return all;
    }

    private static @Nullable Integer award(Followed rule, Rising rising) {
        List<Term> of = rule.values().orElse(List.of());
        return switch (rule.rule().verb()) {
            case FULL, HALF, NONE, NOT_APPLICABLE, NO_DATA, TRACK_ONLY -> 0;
            case PERCENT_OF_MAXIMUM, POINTS_AWARDED, STATED -> of.isEmpty() ? null : rising.of(of.get(0));
            case POINTS_EACH ->
                of.isEmpty() ? null : rising.of(new Made("*", List.of(of.get(0), of.get(1)), FigureType.NUMBER));
            case SHARE, SHARE_UP_TO ->
                of.isEmpty() ? null : rising.of(new Made("ratio", of.subList(0, 2), FigureType.NUMBER));
            case SCALE -> of.isEmpty() ? null : rising.of(new Made("scaled", of, FigureType.NUMBER));
            default -> null;
        };
    }

    /** Whether growing the figure alone may lead from one box to another. */
    private boolean follows(Box from, Box to) {
        for (Cut cut : structure.reading().cuts()) {
            Optional<Integer> way = Objects.requireNonNull(ways.get(cut.term().key()));
            Cell one = Objects.requireNonNull(from.of(cut.term()));
            Cell other = Objects.requireNonNull(to.of(cut.term()));
            if (way.isPresent() && !may(one, other, way.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean may(Cell one, Cell other, int way) {
        if (one.equals(other)) {
            return true;
        }
        if (way == 0) {
            return false;
        }
        if (one.value() instanceof Boolean && other.value() instanceof Boolean yes) {
            return yes == (way > 0);
        }
        Range.End low = way > 0 ? one.range().low() : other.range().low();
        Range.End high = way > 0 ? other.range().high() : one.range().high();
        // Where a share of nothing becomes one of something, anything may follow.
        if (low == null || high == null) {
            return true;
        }
        int order = Range.End.compare(low, high);
        return order < 0 || (order == 0 && low.in() && high.in());
    }
}
