package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Term.Made;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.scoring.Exact;

/** What quantities can be where others are known to be in some cells. */
final class Values {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Beyond this many digits powers are left alone. */
    private static final int MOST_PLACES = 30;

    private Values() {}

    /** The numbers of {@code term} in {@code box}. */
    static Range of(Term term, Box box) {
        Cell cell = box.of(term);
        return cell == null ? workedOut(term, box) : cell.range();
    }

    /** The same from what the quantity is made of, whatever cell it is said to be in. */
    static Range workedOut(Term term, Box box) {
        if (term instanceof Term.Constant constant) {
            BigDecimal number = constant.value() instanceof String text ? day(text) : Cell.number(constant.value());
            return number == null ? Range.ANY : Range.point(number);
        }
        if (term instanceof Reported figure) {
            return reported(figure, box);
        }
        if (term instanceof Term.Together together) {
            Range all =
                    together.below() ? Range.between(BigDecimal.ZERO, null, true) : Range.between(null, null, false);
            return all.orNone(!together.ofNothing());
        }
        Made made = (Made) term;
        return made(made, box);
    }

    private static @Nullable BigDecimal day(String text) {
        return Cell.number(FigureType.DATE.parse(text).orElse(null));
    }

    private static Range reported(Reported figure, Box box) {
        if (!figure.type().numeric()) {
            return new Range(Range.End.LEAST, Range.End.MOST, false);
        }
        Range own = Range.between(figure.field().least(), figure.field().max(), true);
        String whole = figure.field().atMost();
        if (whole == null) {
            return own;
        }
        Range.End most = figure.kind()
                .field(whole)
                .map(field -> of(new Reported(figure.kind(), field), box).high())
                .orElse(null);
        return most == null ? own : own.and(new Range(Range.End.LEAST, most, false));
    }

    private static Range made(Made made, Box box) {
        List<Range> of = made.of().stream().map(part -> of(part, box)).toList();
        return switch (made.by()) {
            case "+", "sum" -> of.stream().reduce(Range::plus).orElse(Range.ANY);
            case "-" -> difference(made, of);
            case "*" -> of.get(0).times(of.get(1));
            case "mean" ->
                of.stream().reduce(Range::plus).orElse(Range.ANY).over(Range.point(BigDecimal.valueOf(of.size())));
            case "min" -> of.stream().reduce(Range::least).orElse(Range.ANY);
            case "max" -> of.stream().reduce(Range::most).orElse(Range.ANY);
            case "percent" -> share(made, of, HUNDRED);
            case "ratio" -> share(made, of, BigDecimal.ONE);
            case "abs" ->
                of.get(0)
                        .most(of.get(0).negated())
                        .most(
                                of.get(0).none()
                                        ? Range.point(BigDecimal.ZERO).orNone(true)
                                        : Range.point(BigDecimal.ZERO));
            case "round" -> round(of);
            case "ln" -> positive(of.get(0), true).rising(Exact::ln);
            case "log10" -> positive(of.get(0), true).rising(Exact::log10);
            case "sqrt" -> positive(of.get(0), false).rising(number -> number.sqrt(Exact.WORKING));
            case "power" -> power(of);
            case "scaled", "zScore" -> scaled(made, of);
            case "worth" -> worth(made, box);
            case "steps" -> steps(of);
            case "countYes" -> countYes(made, box);
            case "ifMissing" -> ifMissing(made, of, box);
            case "days" -> of.get(1).minus(of.get(0));
            // Which days are working days is left open; that there is an answer is not.
            case "workingDays", "plusWorkingDays" ->
                Range.between(null, null, false).orNone(of.stream().anyMatch(Range::none));
            default -> Range.ANY;
        };
    }

    private static Range difference(Made made, List<Range> of) {
        Range difference = of.get(0).minus(of.get(1));
        if (made.of().get(0) instanceof Reported part && part.partOf(made.of().get(1))) {
            return difference.and(Range.between(null, BigDecimal.ZERO, true).orNone(true));
        }
        return made.of().get(1) instanceof Reported part
                        && part.partOf(made.of().get(0))
                ? difference.and(Range.between(BigDecimal.ZERO, null, true).orNone(true))
                : difference;
    }

    /** A part is at most all of its whole. */
    private static Range share(Made made, List<Range> of, BigDecimal all) {
        Range share = of.get(0).times(Range.point(all)).over(of.get(1));
        boolean part = made.of().get(0) instanceof Reported figure
                && figure.partOf(made.of().get(1))
                && of.get(1).notNegative();
        return part ? share.and(Range.between(null, all, true).orNone(true)) : share;
    }

    private static Range round(List<Range> of) {
        BigDecimal places = of.get(1).only();
        return places == null
                ? Range.ANY
                : of.get(0)
                        .rising(number -> number.setScale(
                                Math.max(-MOST_PLACES, Math.min(MOST_PLACES, places.intValue())),
                                RoundingMode.HALF_UP));
    }

    /** The part that has a logarithm or a root. */
    private static Range positive(Range of, boolean strictly) {
        Range allowed = new Range(Range.End.at(BigDecimal.ZERO, !strictly), Range.End.MOST, false);
        Range part = of.sure().and(allowed);
        Range.End low = part.low();
        if (strictly && low != null && low.sign() == 0) {
            // There is no logarithm of 0, and no end on the way there.
            return new Range(Range.End.at(new BigDecimal("1e-30"), false), part.high(), true).or(Range.ANY);
        }
        boolean all = of.positive() || (!strictly && of.notNegative());
        return part.orNone(!all || of.none());
    }

    private static Range power(List<Range> of) {
        BigDecimal base = of.get(0).only();
        BigDecimal exponent = of.get(1).only();
        if (base == null || exponent == null) {
            boolean rises =
                    exponent != null && exponent.signum() > 0 && of.get(0).notNegative();
            return rises ? Range.between(BigDecimal.ZERO, null, true).orNone(true) : Range.ANY;
        }
        BigDecimal power = Exact.power(base, exponent);
        return power == null ? Range.NONE : Range.point(power);
    }

    private static Range scaled(Made made, List<Range> of) {
        return made.by().equals("scaled")
                ? of.get(0).minus(of.get(1)).over(of.get(2).minus(of.get(1)))
                : of.get(0).minus(of.get(1)).over(of.get(2));
    }

    private static Range worth(Made made, Box box) {
        Cell answer = box.of(made.of().get(0));
        Range worth = Range.NONE;
        boolean any = answer == null;
        boolean found = false;
        for (int pair = 1; pair + 1 < made.of().size(); pair += 2) {
            Object text = made.of().get(pair) instanceof Term.Constant constant ? constant.value() : null;
            if (answer == null || (answer.value() != null && answer.value().equals(text))) {
                worth = (found ? worth : new Range(null, null, false))
                        .or(of(made.of().get(pair + 1), box));
                found = true;
            }
        }
        return any ? worth.orNone(!coversAll(made)) : worth;
    }

    private static boolean coversAll(Made made) {
        return made.of().get(0) instanceof Reported figure
                && !figure.field().oneOf().isEmpty()
                && figure.field().oneOf().stream()
                        .allMatch(text -> made.of().stream()
                                .anyMatch(part -> part instanceof Term.Constant constant
                                        && constant.value().equals(text)));
    }

    private static Range steps(List<Range> of) {
        Range value = of.get(0);
        Range worth = new Range(null, null, value.none());
        boolean below = true;
        for (int step = 1; step + 1 < of.size(); step += 2) {
            BigDecimal from = of.get(step).only();
            BigDecimal next = step + 2 < of.size() ? of.get(step + 2).only() : null;
            if (from == null || (next == null && step + 3 < of.size())) {
                return Range.ANY;
            }
            Range here = new Range(
                    Range.End.at(from, true), next == null ? Range.End.MOST : Range.End.at(next, false), false);
            if (value.sure().and(here).some()) {
                worth = worth.or(of.get(step + 1));
            }
            if (step == 1) {
                below = value.sure()
                        .and(new Range(Range.End.LEAST, Range.End.at(from, false), false))
                        .some();
            }
        }
        return worth.orNone(below);
    }

    private static Range countYes(Made made, Box box) {
        Range sum = Range.point(BigDecimal.ZERO);
        for (Term claim : made.of()) {
            Cell cell = box.of(claim);
            Range one = cell == null || cell.value() == null
                    ? Range.between(BigDecimal.ZERO, BigDecimal.ONE, true)
                            .orNone(cell != null || !(claim instanceof Reported))
                    : Range.point(Boolean.TRUE.equals(cell.value()) ? BigDecimal.ONE : BigDecimal.ZERO);
            sum = sum.plus(one);
        }
        return sum;
    }

    private static Range ifMissing(Made made, List<Range> of, Box box) {
        @Nullable Cell cell = box.of(made.of().get(0));
        if (cell != null) {
            return cell.nothing() ? of.get(1) : of.get(0);
        }
        return of.get(0).sure().or(of.get(1));
    }
}
