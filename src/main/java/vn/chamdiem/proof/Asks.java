package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.chamdiem.rule.Expression.Operator;

/** What a condition asks, put together of claims that each cell answers. */
sealed interface Asks {
    boolean of(Box box);

    /** Several that must all hold. */
    record All(List<Asks> all) implements Asks {
        public All {
            all = List.copyOf(all);
        }

        @Override
        public boolean of(Box box) {
            return all.stream().allMatch(one -> one.of(box));
        }
    }

    /** Several of which one must hold. */
    record Some(List<Asks> some) implements Asks {
        public Some {
            some = List.copyOf(some);
        }

        @Override
        public boolean of(Box box) {
            return some.stream().anyMatch(one -> one.of(box));
        }
    }

    /** The opposite. */
    record Not(Asks denied) implements Asks {
        @Override
        public boolean of(Box box) {
            return !denied.of(box);
        }
    }

    /** How a number or a day stands to one that is written. */
    record Compares(Term term, Operator sign, BigDecimal mark) implements Asks {
        @Override
        public boolean of(Box box) {
            Range range = Values.of(term, box);
            Range.End low = range.low();
            Range.End high = range.high();
            if (low == null || high == null) {
                return false;
            }
            Range.End at = Range.End.at(mark, true);
            // A cell lies wholly on one side of every mark, or is it.
            boolean is = range.only() != null && Range.End.compare(low, at) == 0;
            boolean above = !is && Range.End.compare(low, at) >= 0;
            return switch (sign) {
                case EQUAL -> is;
                case DIFFERENT -> !is;
                case LESS -> !is && !above;
                case AT_MOST -> is || !above;
                case MORE -> above;
                case AT_LEAST -> is || above;
                default -> throw new IllegalStateException("not a comparison: " + sign);
            };
        }
    }

    /** Whether a text or an answer is one of some. */
    record Is(Term term, Set<Object> values, boolean denied) implements Asks {
        public Is {
            values = Set.copyOf(values);
        }

        @Override
        public boolean of(Box box) {
            Cell cell = box.of(term);
            return cell != null && !cell.nothing() && denied != (cell.value() != null && values.contains(cell.value()));
        }
    }

    /** Whether there is nothing. */
    record Lacks(Term term) implements Asks {
        @Override
        public boolean of(Box box) {
            Cell cell = box.of(term);
            return cell != null && cell.nothing();
        }
    }
}
