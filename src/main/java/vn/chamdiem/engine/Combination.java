package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.WhenNoData;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Exact;
import vn.chamdiem.scoring.Outcome;

/** What the parts of one group make together, as its line of the table says. */
final class Combination {
    private static final String TIMES = " × ";

    private final Criterion criterion;
    private final List<CriterionAnalysis> parts;
    private final List<Term> terms = new ArrayList<>();

    /** One part that counts. */
    private record Term(CriterionAnalysis part, BigDecimal weight) {}

    /** A share of a maximum, or a sum of shares, as a fraction: nothing is divided before the end. */
    private record Fraction(BigDecimal over, BigDecimal under) {
        static final Comparator<Fraction> BY_SIZE =
                (one, other) -> one.over.multiply(other.under).compareTo(other.over.multiply(one.under));

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        BigDecimal value() {
            return over.divide(under, Exact.WORKING);
        }

        Fraction times(BigDecimal factor) {
            return new Fraction(over.multiply(factor), under);
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }
    }

    /** The parts of {@code criterion}, in its order. */
    Combination(Criterion criterion, List<CriterionAnalysis> parts) {
        this.criterion = criterion;
        this.parts = parts;
        for (int at = 0; at < parts.size(); at++) {
            CriterionAnalysis part = parts.get(at);
            if (counts(part)) {
                terms.add(new Term(part, weight(criterion.parts().get(at), part)));
            }
        }
    }

    private boolean counts(CriterionAnalysis part) {
        boolean leftOut = part.outcome() == Outcome.NO_DATA && criterion.whenNoData() == WhenNoData.LEAVE_OUT;
        return part.outcome() != Outcome.NOT_APPLICABLE && !leftOut;
    }

    private BigDecimal weight(Criterion part, CriterionAnalysis analysis) {
        if (!criterion.combine().weighted()) {
            return BigDecimal.ONE;
        }
        BigDecimal otherwise = criterion.combine() == Combine.WEIGHTED_MEAN ? analysis.attainable() : BigDecimal.ONE;
        return Objects.requireNonNullElse(part.weight(), otherwise);
    }

    /** What lines without a number make of the group, or nothing where it is a number. */
    @Nullable
    Outcome unscored() {
        if (parts.stream().anyMatch(part -> part.outcome() == Outcome.BROKEN)) {
            return Outcome.BROKEN;
        }
        if (parts.stream().allMatch(part -> part.outcome() == Outcome.NOT_APPLICABLE)) {
            return Outcome.NOT_APPLICABLE;
        }
        if (parts.stream().noneMatch(part -> part.outcome().scored())
                || (criterion.whenNoData() == WhenNoData.NO_DATA
                        && !withoutData().isEmpty())) {
            return Outcome.NO_DATA;
        }
        // Of what is left nothing weighs anything: there is nothing to take a mean of.
        return criterion.combine() == Combine.WEIGHTED_MEAN
                        && shares().noneMatch(term -> term.weight().signum() > 0)
                        && shares().findAny().isPresent()
                ? Outcome.NOT_APPLICABLE
                : null;
    }

    /** The parts without data. */
    List<CriterionAnalysis> withoutData() {
        return parts.stream().filter(part -> part.outcome() == Outcome.NO_DATA).toList();
    }

    /** What this agency can have at most. */
    BigDecimal attainable() {
        if (criterion.combine().additive()) {
            return terms.stream()
                    .map(term -> term.part().attainable().multiply(term.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return parts.stream().allMatch(part -> part.outcome() == Outcome.NOT_APPLICABLE)
                ? BigDecimal.ZERO
                : criterion.maxPoints();
    }

    BigDecimal points() {
        return combined(CriterionAnalysis::points);
    }

    /** The points if no part were rounded. */
    BigDecimal raw() {
        return combined(CriterionAnalysis::raw);
    }

    private BigDecimal combined(Function<CriterionAnalysis, @Nullable BigDecimal> of) {
        if (criterion.combine().additive()) {
            return terms.stream()
                    .map(term -> orNothing(of.apply(term.part())).multiply(term.weight()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        // A part that has no maximum has no share of it: its bonus or deduction is added as it is.
        BigDecimal beside = terms.stream()
                .map(Term::part)
                .filter(part -> part.attainable().signum() == 0)
                .map(part -> orNothing(of.apply(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Fraction> shares = shares().map(term -> new Fraction(
                        orNothing(of.apply(term.part())), term.part().attainable()))
                .toList();
        return shares.isEmpty() ? beside : beside.add(ofMaximum(shares));
    }

    private BigDecimal ofMaximum(List<Fraction> shares) {
        return switch (criterion.combine()) {
            case MAX -> ofMaximum(shares.stream().max(Fraction.BY_SIZE).orElseThrow());
            case MIN -> ofMaximum(shares.stream().min(Fraction.BY_SIZE).orElseThrow());
            case GEOMETRIC_MEAN -> geometric(shares);
            case PRODUCT -> ofMaximum(product(shares));
            default -> ofMaximum(mean(shares));
        };
    }

    private Fraction mean(List<Fraction> shares) {
        List<BigDecimal> weights = shares().map(Term::weight).toList();
        Fraction sum = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);
        for (int at = 0; at < shares.size(); at++) {
            sum = sum.plus(shares.get(at).times(weights.get(at)));
        }
        return new Fraction(sum.over(), sum.under().multiply(weightOfAll()));
    }

    /** Parts that weigh the same have one root; others are raised to their share of the weights each. */
    private BigDecimal geometric(List<Fraction> shares) {
        if (shares.stream().anyMatch(share -> share.over().signum() <= 0)) {
            return BigDecimal.ZERO;
        }
        List<BigDecimal> weights = shares().map(Term::weight).toList();
        BigDecimal mean;
        if (alike(weights)) {
            mean = Exact.root(product(shares).value(), BigDecimal.valueOf(shares.size()));
        } else {
            mean = BigDecimal.ONE;
            for (int at = 0; at < shares.size(); at++) {
                BigDecimal exponent = weights.get(at).divide(weightOfAll(), Exact.WORKING);
                mean = mean.multiply(Exact.positivePower(shares.get(at).value(), exponent));
            }
        }
        return shortest(criterion.maxPoints().multiply(mean).round(Measures.PRECISION));
    }

    private static boolean alike(List<BigDecimal> weights) {
        return weights.stream().allMatch(weight -> weight.compareTo(weights.get(0)) == 0);
    }

    private static Fraction product(List<Fraction> shares) {
        return shares.stream().reduce(new Fraction(BigDecimal.ONE, BigDecimal.ONE), Fraction::times);
    }

    private BigDecimal ofMaximum(Fraction share) {
        return shortest(criterion.maxPoints().multiply(share.over()).divide(share.under(), Measures.PRECISION));
    }

    private Stream<Term> shares() {
        return terms.stream().filter(term -> term.part().attainable().signum() > 0);
    }

    private BigDecimal weightOfAll() {
        return shares().map(Term::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal orNothing(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** How the points come about, such as {@code 100 × (0.25 × 40/50 + 0.75 × 60/100)}. */
    String calculation() {
        if (criterion.combine().additive()) {
            return joined(terms.stream(), " + ", term -> plain(term.weight()) + TIMES + points(term.part()));
        }
        if (shares().findAny().isEmpty()) {
            return "";
        }
        String factor =
                criterion.maxPoints().compareTo(BigDecimal.ONE) == 0 ? "" : plain(criterion.maxPoints()) + TIMES;
        return factor
                + switch (criterion.combine()) {
                    case MAX -> "max(" + joined(shares(), ", ", Combination::share) + ")";
                    case MIN -> "min(" + joined(shares(), ", ", Combination::share) + ")";
                    case GEOMETRIC_MEAN -> root();
                    case PRODUCT -> joined(shares(), TIMES, Combination::share);
                    case MEAN -> "(" + joined(shares(), " + ", Combination::share) + ")" + over(weightOfAll());
                    default ->
                        "("
                                + joined(shares(), " + ", term -> plain(term.weight()) + TIMES + share(term))
                                + ")"
                                + over(weightOfAll());
                };
    }

    private String root() {
        return alike(shares().map(Term::weight).toList())
                ? "(" + joined(shares(), TIMES, Combination::share) + ")^(1/" + shares().count() + ")"
                : joined(
                        shares(),
                        TIMES,
                        term -> "(" + share(term) + ")^(" + plain(term.weight()) + over(weightOfAll()) + ")");
    }

    private static String joined(Stream<Term> terms, String sign, Function<Term, String> form) {
        return terms.map(form).collect(Collectors.joining(sign));
    }

    private static String share(Term term) {
        BigDecimal attainable = term.part().attainable();
        return attainable.compareTo(BigDecimal.ONE) == 0
                ? points(term.part())
                : points(term.part()) + "/" + plain(attainable);
    }

    private static String over(BigDecimal weights) {
        return weights.compareTo(BigDecimal.ONE) == 0 ? "" : " / " + plain(weights);
    }

    private static String points(CriterionAnalysis part) {
        BigDecimal points = orNothing(part.points());
        return points.signum() < 0 ? "(" + plain(points) + ")" : plain(points);
    }

    private static String plain(BigDecimal number) {
        return Calculations.plain(number);
    }
}
