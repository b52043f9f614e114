package vn.chamdiem.proof;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.proof.Term.Made;
import vn.chamdiem.proof.Term.Reported;

/** Which way a quantity goes where one figure grows and all others stay. */
final class Rising {
    private final String figure;
    private final Box box;

    /**
     * For one figure.
     *
     * @param box in which everything stays
     */
    Rising(Reported figure, Box box) {
        this.figure = figure.key();
        this.box = box;
    }

    /** 1 up, -1 down, 0 neither; absent where nobody can tell. */
    @Nullable
    Integer of(Term term) {
        if (term.key().equals(figure)) {
            return 1;
        }
        if (!(term instanceof Made made)) {
            return term instanceof Term.Together together && mayCount(together) ? null : Integer.valueOf(0);
        }
        List<Term> parts = made.of();
        if (parts.stream().allMatch(part -> Integer.valueOf(0).equals(of(part)))) {
            return 0;
        }
        return switch (made.by()) {
            case "+", "sum", "mean", "min", "max", "countYes" ->
                together(parts.stream().map(this::of).toList());
            case "-" -> together(of(parts.get(0)), turned(of(parts.get(1))));
            case "*" -> product(parts.get(0), parts.get(1));
            case "percent", "ratio" -> quotient(parts.get(0), parts.get(1));
            case "round", "ln", "log10", "sqrt" -> of(parts.get(0));
            case "steps" -> steps(parts);
            case "ifMissing" -> together(of(parts.get(0)), of(parts.get(1)));
            case "days", "workingDays" -> together(turned(of(parts.get(0))), of(parts.get(1)));
            case "power" -> {
                boolean rises = Integer.valueOf(0).equals(of(parts.get(1)))
                        && Values.of(parts.get(1), box).positive()
                        && Values.of(parts.get(0), box).notNegative();
                yield rises ? of(parts.get(0)) : null;
            }
            case "scaled" -> scaled(parts);
            case "abs" ->
                Values.of(parts.get(0), box).notNegative()
                        ? of(parts.get(0))
                        : Values.of(parts.get(0), box).notPositive() ? turned(of(parts.get(0))) : null;
            default -> null;
        };
    }

    private boolean mayCount(Term.Together together) {
        return together.key().contains(figure);
    }

    private static @Nullable Integer turned(@Nullable Integer way) {
        return way == null ? null : Integer.valueOf(-way);
    }

    private static @Nullable Integer together(@Nullable Integer... ways) {
        int all = 0;
        for (Integer way : ways) {
            if (way == null || all * way < 0) {
                return null;
            }
            all = all == 0 ? way : all;
        }
        return all;
    }

    private static @Nullable Integer together(List<Integer> ways) {
        return together(ways.toArray(Integer[]::new));
    }

    /** One factor grows as the other says by its sign. */
    private @Nullable Integer product(Term one, Term other) {
        return together(signed(of(one), other), signed(of(other), one));
    }

    private @Nullable Integer quotient(Term part, Term whole) {
        Integer ofWhole = of(whole);
        Integer down = ofWhole == null ? null : signed(turned(ofWhole), part);
        return together(signed(of(part), whole), down);
    }

    private @Nullable Integer signed(@Nullable Integer way, Term factor) {
        if (way == null || way == 0) {
            return way;
        }
        Range range = Values.of(factor, box);
        return range.notNegative() ? way : range.notPositive() ? Integer.valueOf(-way) : null;
    }

    private @Nullable Integer steps(List<Term> parts) {
        boolean up = IntStream.iterate(4, at -> at < parts.size(), at -> at + 2)
                .allMatch(at -> ordered(parts.get(at - 2), parts.get(at)));
        return up ? of(parts.get(0)) : null;
    }

    private boolean ordered(Term one, Term other) {
        Range difference = Values.of(other, box).minus(Values.of(one, box));
        return difference.notNegative();
    }

    private @Nullable Integer scaled(List<Term> parts) {
        boolean fixed = IntStream.of(1, 2).allMatch(at -> Integer.valueOf(0).equals(of(parts.get(at))));
        if (!fixed) {
            return null;
        }
        Range length = Values.of(parts.get(2), box).minus(Values.of(parts.get(1), box));
        Integer way = of(parts.get(0));
        return length.notNegative() ? way : length.notPositive() ? turned(way) : null;
    }
}
