package vn.chamdiem.attribution;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/**
 * The lines of one agency of which nothing can be told between before and after.
 *
 * <p>These are the lines whose rules want to know what nobody was asked for, or what this agency reported in a way that they
 * don't take; and the criteria that have an answer before and after and none in between. The lines above them can't be told
 * either.
 */
final class Doubts {
    private final Between between;
    private final @Nullable State crossed;
    private final Account before;
    private final Account after;
    private final Set<CriterionCode> lines = new HashSet<>();

    /**
     * Those of an agency whose figures of one side are scored by the rules of the other.
     *
     * @param left its code before
     * @param code its code after
     */
    Doubts(Between between, String left, String code) {
        this.between = between;
        crossed = State.in(between.crossed(), between.order() == Order.FIGURES_FIRST ? code : left);
        before = between.before().account(left);
        after = between.after().account(code);
        if (crossed != null) {
            String called = crossed.own().agency().code();
            lines.addAll(between.unasked()
                    .lines(
                            Objects.requireNonNull(between.crossed()).facts(called),
                            between.asked().facts(called)));
            add(new Account(crossed.own()));
        }
    }

    /** Adds those of another state between before and after. */
    void add(Account account) {
        account.lines().stream().filter(between.unaskedLines()::contains).forEach(lines::add);
        account.unanswered()
                .filter(line -> before.answers(line) && after.answers(line))
                .forEach(lines::add);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /** Whether anything within a line is doubtful, in one of its accounts. */
    boolean within(Set<CriterionCode> line) {
        return line.stream().anyMatch(lines::contains);
    }

    /** The cohort that it would be ranked in. */
    Optional<String> cohort() {
        return Optional.ofNullable(crossed).map(state -> state.own().agency().cohort());
    }
}
