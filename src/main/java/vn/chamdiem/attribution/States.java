package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/** One agency on its way from before to after: four states, three causes between them. */
final class States {
    private final Between between;
    private final Way way;
    private final List<Optional<State>> states;
    private final List<Optional<Account>> accounts;
    private final Doubts doubts;

    /**
     * Follows it.
     *
     * @param left its code before
     * @param code its code after
     */
    States(Between between, String left, String code, Way way) {
        this.between = between;
        this.way = way;
        boolean figuresFirst = between.order() == Order.FIGURES_FIRST;
        Optional<State> crossed = Optional.ofNullable(State.in(between.crossed(), figuresFirst ? code : left));
        Optional<State> mixed = Optional.ofNullable(mixed(left, code));
        states = List.of(
                Optional.ofNullable(State.in(between.before(), left)),
                figuresFirst ? mixed : crossed,
                figuresFirst ? crossed : mixed,
                Optional.ofNullable(State.in(between.after(), code)));
        accounts = states.stream()
                .map(state -> state.map(there -> new Account(there.own())))
                .toList();
        doubts = new Doubts(between, left, code);
        mixed.map(state -> new Account(state.own())).ifPresent(doubts::add);
    }

    private @Nullable State mixed(String left, String code) {
        if (!way.changed().contains(Cause.OWN_FIGURES)) {
            return State.in(between.earlier(), left);
        }
        return way.changed().contains(Cause.OTHERS_FIGURES)
                ? State.between(between.earlier(), left, between.later(), code)
                : State.in(between.later(), code);
    }

    private Account first() {
        return accounts.get(0).orElseThrow();
    }

    private Account last() {
        return accounts.get(accounts.size() - 1).orElseThrow();
    }

    /** Every line that the agency has before or after, the later ones first. */
    Set<CriterionCode> lines() {
        Set<CriterionCode> lines = new LinkedHashSet<>(last().lines());
        lines.addAll(first().lines());
        return lines;
    }

    /** The parts of the move in what a line adds to the total: those of all that it is made of. */
    PointParts points(CriterionCode line) {
        return Stream.concat(within(first(), line), Stream.concat(within(last(), line), between(line)))
                .distinct()
                .map(one -> way.divide(IntStream.range(0, states.size())
                        .mapToObj(at -> points(at, one, line))
                        .toList()))
                .reduce(PointParts.NONE, PointParts::plus);
    }

    private Stream<CriterionCode> between(CriterionCode line) {
        return accounts.stream().flatMap(Optional::stream).flatMap(account -> within(account, line));
    }

    private static Stream<CriterionCode> within(Account account, CriterionCode line) {
        return account.within(line).stream();
    }

    private Optional<BigDecimal> points(int at, CriterionCode one, CriterionCode line) {
        boolean end = at == 0 || at == states.size() - 1;
        boolean told = end
                || accounts.stream().flatMap(Optional::stream).noneMatch(account -> doubts.within(account.within(one)));
        return told ? accounts.get(at).map(account -> account.of(one, line)) : Optional.empty();
    }

    /**
     * The parts of the move of its place; nothing where it has none before or after.
     *
     * @param cohorts those in which the totals of some can't be told between before and after
     */
    Optional<PointParts> place(Set<String> cohorts) {
        boolean figuresFirst = between.order() == Order.FIGURES_FIRST;
        List<Optional<BigDecimal>> places = IntStream.range(0, states.size())
                .mapToObj(at -> {
                    boolean end = at == 0 || at == states.size() - 1;
                    // Among others of whom some can't be told, no place can; while the rules stand still, its own can.
                    boolean othersTold = (figuresFirst && at == 1)
                            || doubts.cohort().stream().noneMatch(cohorts::contains);
                    boolean told = end || (!doubts.any() && othersTold);
                    return told ? states.get(at).flatMap(State::place) : Optional.<BigDecimal>empty();
                })
                .toList();
        return places.get(0).isPresent() && places.get(places.size() - 1).isPresent()
                ? Optional.of(way.divide(places))
                : Optional.empty();
    }

    /** Where it stands before. */
    State before() {
        return states.get(0).orElseThrow();
    }

    /** Where it stands after. */
    State after() {
        return Objects.requireNonNull(states.get(states.size() - 1)).orElseThrow();
    }
}
