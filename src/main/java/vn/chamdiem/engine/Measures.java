package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.scoring.Exact;

/**
 * What a rule can ask and calculate. Public because compiled rules call it.
 *
 * <p>What can't be told, because a figure is missing or there is nothing to divide by, is {@code null}; a claim about it
 * is false, whatever it claims.
 */
public final class Measures {
    /**
     * Thirty-four digits: a share of counts below 10¹⁵ that falls on a rounding boundary is then exact, and one that
     * doesn't can't be mistaken for one.
     */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** No office counts to a one with a hundred zeros; what is beyond can't be told. */
    private static final int MOST_DIGITS = 100;

    /** Far beyond what is kept of any number. */
    private static final int MOST_PLACES = 400;

    /** Four centuries of work. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(100_000);

    private static final int MOST_KNOWN = 100_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, BigDecimal> NUMBERS = new ConcurrentHashMap<>();

    private Measures() {}

    public static BigDecimal num(String written) {
        if (NUMBERS.size() > MOST_KNOWN) {
            NUMBERS.clear();
        }
        return NUMBERS.computeIfAbsent(written, BigDecimal::new);
    }

    /** A result as far as anyone could mean it: numbers that only grow would fill all memory with their digits. */
    private static @Nullable BigDecimal held(@Nullable BigDecimal result) {
        if (result == null) {
            return null;
        }
        long digits = (long) result.precision() - result.scale();
        if (digits > MOST_DIGITS) {
            return null;
        }
        if (digits < -MOST_PLACES) {
            return BigDecimal.ZERO;
        }
        return result.scale() > MOST_PLACES ? result.setScale(MOST_PLACES, RoundingMode.HALF_EVEN) : result;
    }

    public static String text(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_8);
    }

    public static LocalDate date(String written) {
        return LocalDate.parse(written);
    }

    public static boolean isTrue(@Nullable Boolean claim) {
        return claim != null && claim;
    }

    public static boolean missing(@Nullable Object value) {
        return value == null;
    }

    public static boolean reported(@Nullable Object value) {
        return value != null;
    }

    public static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) == 0;
    }

    public static boolean different(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) != 0;
    }

    public static boolean less(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) < 0;
    }

    public static boolean atMost(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) <= 0;
    }

    public static boolean more(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) > 0;
    }

    public static boolean atLeast(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && compared(one, other) >= 0;
    }

    public static boolean oneOf(@Nullable Object value, Object... among) {
        return value != null && Arrays.stream(among).anyMatch(one -> compared(value, one) == 0);
    }

    public static boolean noneOf(@Nullable Object value, Object... among) {
        return value != null && Arrays.stream(among).noneMatch(one -> compared(value, one) == 0);
    }

    /** By value, not by spelling: 1 and 1.0 are equal, and so are a date and the text that writes it. */
    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
        if (one instanceof LocalDate date) {
            return date.compareTo(day(other));
        }
        if (other instanceof LocalDate date) {
            return day(one).compareTo(date);
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return Settled.compare(number, second);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate date ? date : LocalDate.parse(value.toString());
    }

    public static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : held(one.add(other));
    }

    public static @Nullable BigDecimal minus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : held(one.subtract(other));
    }

    public static @Nullable BigDecimal times(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : held(one.multiply(other));
    }

    /** What percentage {@code part} is of {@code whole}; nothing where a figure is missing or {@code whole} is 0. */
    public static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null ? null : ratio(part.multiply(HUNDRED), whole);
    }

    /** {@code part} divided by {@code whole}; nothing where a figure is missing or {@code whole} is 0. */
    public static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : held(part.divide(whole, Exact.WORKING));
    }

    public static @Nullable BigDecimal sum(@Nullable BigDecimal... values) {
        return known(values) ? held(Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add)) : null;
    }

    public static @Nullable BigDecimal mean(@Nullable BigDecimal... values) {
        return ratio(sum(values), BigDecimal.valueOf(values.length));
    }

    public static @Nullable BigDecimal min(@Nullable BigDecimal... values) {
        return known(values)
                ? Arrays.stream(values).min(Comparator.naturalOrder()).orElse(null)
                : null;
    }

    public static @Nullable BigDecimal max(@Nullable BigDecimal... values) {
        return known(values)
                ? Arrays.stream(values).max(Comparator.naturalOrder()).orElse(null)
                : null;
    }

    private static boolean known(@Nullable Object... values) {
        return Arrays.stream(values).allMatch(Objects::nonNull);
    }

    public static @Nullable BigDecimal abs(@Nullable BigDecimal value) {
        return value == null ? null : value.abs();
    }

    public static @Nullable BigDecimal round(@Nullable BigDecimal value, @Nullable BigDecimal places) {
        return value == null || places == null
                ? null
                : Settled.of(value).setScale(places(places), RoundingMode.HALF_UP);
    }

    private static int places(BigDecimal places) {
        return places.min(BigDecimal.valueOf(MOST_PLACES))
                .max(BigDecimal.valueOf(-MOST_DIGITS))
                .intValue();
    }

    public static @Nullable BigDecimal ln(@Nullable BigDecimal value) {
        return value == null || value.signum() <= 0 ? null : Exact.ln(value);
    }

    public static @Nullable BigDecimal log10(@Nullable BigDecimal value) {
        return value == null || value.signum() <= 0 ? null : Exact.log10(value);
    }

    public static @Nullable BigDecimal sqrt(@Nullable BigDecimal value) {
        return value == null || value.signum() < 0 ? null : value.sqrt(Exact.WORKING);
    }

    public static @Nullable BigDecimal power(@Nullable BigDecimal value, @Nullable BigDecimal exponent) {
        return value == null || exponent == null ? null : held(Exact.power(value, exponent));
    }

    /** Where {@code value} lies on the way from {@code from} (0) to {@code to} (1). */
    public static @Nullable BigDecimal scaled(
            @Nullable BigDecimal value, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return ratio(minus(value, from), minus(to, from));
    }

    /** How many spreads {@code value} lies above {@code mean}. */
    public static @Nullable BigDecimal zScore(
            @Nullable BigDecimal value, @Nullable BigDecimal mean, @Nullable BigDecimal spread) {
        return ratio(minus(value, mean), spread);
    }

    /** What {@code answer} is worth by the pairs of text and number; nothing where it is none of them. */
    public static @Nullable BigDecimal worth(@Nullable String answer, Object... pairs) {
        for (int pair = 0; answer != null && pair + 1 < pairs.length; pair += 2) {
            if (answer.equals(pairs[pair])) {
                return (BigDecimal) pairs[pair + 1];
            }
        }
        return null;
    }

    /** What {@code value} is worth by the highest step that it reaches; nothing below the lowest. */
    public static @Nullable BigDecimal steps(@Nullable BigDecimal value, @Nullable BigDecimal... steps) {
        if (!known(steps)) {
            return null;
        }
        BigDecimal worth = null;
        for (int step = 0; step + 1 < steps.length; step += 2) {
            if (atLeast(value, steps[step])) {
                worth = steps[step + 1];
            }
        }
        return worth;
    }

    public static @Nullable BigDecimal countYes(@Nullable Boolean... claims) {
        return known((Object[]) claims)
                ? BigDecimal.valueOf(
                        Arrays.stream(claims).filter(Measures::isTrue).count())
                : null;
    }

    public static @Nullable BigDecimal ifMissing(@Nullable BigDecimal value, @Nullable BigDecimal otherwise) {
        return value == null ? otherwise : value;
    }

    public static @Nullable Boolean ifMissing(@Nullable Boolean value, @Nullable Boolean otherwise) {
        return value == null ? otherwise : value;
    }

    public static @Nullable String ifMissing(@Nullable String value, @Nullable String otherwise) {
        return value == null ? otherwise : value;
    }

    public static @Nullable LocalDate ifMissing(@Nullable LocalDate value, @Nullable LocalDate otherwise) {
        return value == null ? otherwise : value;
    }

    public static @Nullable BigDecimal days(@Nullable Object from, @Nullable Object to) {
        return from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(day(from), day(to)));
    }

    public static @Nullable BigDecimal workingDays(@Nullable Object from, @Nullable Object to, String holidays) {
        return from == null || to == null
                ? null
                : BigDecimal.valueOf(WorkingDays.without(holidays).between(day(from), day(to)));
    }

    public static @Nullable LocalDate plusWorkingDays(
            @Nullable Object from, @Nullable BigDecimal days, String holidays) {
        return from == null || days == null || days.abs().compareTo(MOST_DAYS) > 0
                ? null
                : WorkingDays.without(holidays).after(day(from), days.intValue());
    }

    /** What is made of many values; nothing where one of them can't be told, or there is none to speak of. */
    public static @Nullable BigDecimal gathered(String gathering, Collection<?> gathered) {
        Gathering how = Gathering.valueOf(gathering);
        if (how == Gathering.COUNT) {
            return BigDecimal.valueOf(gathered.size());
        }
        if (gathered.stream().anyMatch(Objects::isNull) || (gathered.isEmpty() && !how.ofNothing())) {
            return null;
        }
        List<BigDecimal> values =
                gathered.stream().map(BigDecimal.class::cast).sorted().toList();
        return switch (how) {
            case COUNT -> BigDecimal.valueOf(values.size());
            case SUM -> held(Exact.sum(values));
            case AVERAGE -> Exact.mean(values);
            case MIN -> values.get(0);
            case MAX -> values.get(values.size() - 1);
            case MEDIAN -> Exact.median(values);
        };
    }

    /** The number as it is written: a literal {@code 0.5} in a rule is five tenths, not the nearest binary fraction. */
    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
