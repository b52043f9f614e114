package vn.chamdiem.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.lineage.Link;
import vn.chamdiem.words.Words;

/** Says in words what a comparison found; every door shows the same. */
public record Remarks(Comparison comparison, Words words) {
    private static final Set<Caveat> OF_EVERYBODY =
            Set.of(Caveat.RULES_CHANGED, Caveat.RANKING_CHANGED, Caveat.GRADES_CHANGED, Caveat.TO_DATE);
    private static final int MOST_PLACES = 4;
    private static final Set<Caveat> OF_COHORT = Set.of(Caveat.MEMBERS_CHANGED, Caveat.COHORT_CHANGED);

    /** What is to be said of a trail: grade, streak, names, where it comes from, what became of it, what to beware of. */
    public List<String> of(Trail trail) {
        List<String> remarks = new ArrayList<>();
        if (!trail.moves().isEmpty()) {
            grade(trail, trail.moves().get(trail.moves().size() - 1), remarks);
        }
        first(trail, remarks);
        if (trail.origin() != null) {
            remarks.add(origin(trail.origin().link(), trail.stops().get(0).stage()));
        }
        for (Stop stop : trail.stops()) {
            Move move = trail.to(stop.stage());
            if (move != null) {
                step(trail, stop, move, remarks);
            }
        }
        if (trail.ending() != null) {
            remarks.add(ending(trail.ending(), trail.last().stage() + 1));
        }
        return remarks;
    }

    private void first(Trail trail, List<String> remarks) {
        int first = trail.firstInARow();
        if (first > 1) {
            int last = trail.last().stage();
            int begin = last - first + 1;
            boolean running = IntStream.range(begin, last)
                    .allMatch(stage -> to(stage)
                            .plusDays(1)
                            .equals(comparison.stages().get(stage + 1).period().from()));
            remarks.add(
                    words.text(running ? "compare.first" : "compare.first.compared", first, year(begin), year(last)));
        }
    }

    private LocalDate to(int stage) {
        return comparison.stages().get(stage).period().to();
    }

    /** What is to be said of one step of a trail; of those before the last, with the period they led to. */
    private void step(Trail trail, Stop stop, Move move, List<String> remarks) {
        List<String> own = new ArrayList<>();
        if (move.link().kind() == Link.Kind.RENAMED) {
            own.add(words.text("compare.renamed", names(move.link().before()), acts(move.link())));
        }
        own.addAll(said(move.whole(), caveat -> !OF_COHORT.contains(caveat) && !OF_EVERYBODY.contains(caveat)));
        boolean last = stop.stage() == trail.last().stage();
        own.forEach(remark -> remarks.add(last ? remark : words.text("compare.then", year(stop.stage()), remark)));
    }

    /**
     * A line of a table: a trail, or one that it comes from.
     *
     * @param depth how many descents lie between the two
     */
    public record Kin(int depth, Trail trail) {}

    /** A trail and all that it comes from, the nearest first. */
    public List<Kin> family(Trail trail) {
        List<Kin> family = new ArrayList<>();
        add(0, trail, family);
        return family;
    }

    private static void add(int depth, Trail trail, List<Kin> family) {
        family.add(new Kin(depth, trail));
        if (trail.origin() != null) {
            trail.origin().ancestors().forEach(ancestor -> add(depth + 1, ancestor, family));
        }
    }

    /** What is to be said of the move of one line besides its numbers. */
    public List<String> caveats(Difference difference) {
        return said(
                difference,
                caveat -> caveat != Caveat.TO_DATE && caveat != Caveat.RANKING_CHANGED && !OF_COHORT.contains(caveat));
    }

    private List<String> said(Difference difference, Predicate<Caveat> which) {
        return difference.caveats().stream()
                .filter(which)
                .map(caveat -> words.answer("caveat", caveat))
                .toList();
    }

    /** What is true of a cohort, and is said once at its head. */
    public List<String> ofCohort(List<Trail> trails) {
        return trails.stream()
                .flatMap(trail -> Stream.ofNullable(trail.to(comparison.stages().size() - 1)))
                .flatMap(move -> move.whole().caveats().stream())
                .filter(OF_COHORT::contains)
                .distinct()
                .map(caveat -> words.answer("caveat", caveat))
                .toList();
    }

    /** What is true of everybody, step by step, and is said once for all of them. */
    public List<String> ofAll() {
        int last = comparison.stages().size() - 1;
        return IntStream.rangeClosed(1, last)
                .boxed()
                .flatMap(stage -> comparison.trails().stream()
                        .flatMap(trail -> Stream.ofNullable(trail.to(stage)))
                        .flatMap(move -> move.whole().caveats().stream())
                        .distinct()
                        .filter(OF_EVERYBODY::contains)
                        .sorted()
                        .map(caveat -> words.answer("caveat", caveat))
                        .map(remark -> last == 1 ? remark : words.text("compare.then", year(stage), remark)))
                .toList();
    }

    /** {@code ▲30}, {@code ▼2}, {@code =}; nothing where the ranks can't be compared. */
    public String up(@Nullable Difference difference) {
        Integer up = difference == null ? null : difference.up();
        if (up == null) {
            return "";
        }
        return up == 0 ? "=" : (up > 0 ? "▲" : "▼") + Math.abs(up);
    }

    /** {@code +13,41}: in points, or in percentage points where the maximum is another one. */
    public String more(@Nullable Difference difference, int places) {
        if (difference == null) {
            return "";
        }
        if (difference.points() != null) {
            return signed(difference.points(), places);
        }
        return difference.percent() == null ? "" : words.text("compare.percent", signed(difference.percent(), 2));
    }

    /** With how many decimals totals are shown, so that their columns line up: as many as any of them has. */
    public int places() {
        return comparison.trails().stream()
                .flatMap(trail -> trail.stops().stream())
                .flatMap(stop -> Stream.ofNullable(stop.whole().points()))
                .mapToInt(points -> points.stripTrailingZeros().scale())
                .filter(scale -> scale >= 0 && scale <= MOST_PLACES)
                .max()
                .orElse(0);
    }

    private String signed(BigDecimal number, int places) {
        return (number.signum() > 0 ? "+" : "") + words.number(number, places);
    }

    /** How a stage is called at the head of a column: its year, or its last day where a year has several. */
    public String year(int stage) {
        LocalDate day = comparison.stages().get(stage).period().to();
        boolean alone = comparison.stages().stream()
                        .filter(other -> other.period().to().getYear() == day.getYear())
                        .count()
                == 1;
        return alone ? Integer.toString(day.getYear()) : words.show(day);
    }

    private void grade(Trail trail, Move move, List<String> remarks) {
        String before = trail.stops().get(trail.stops().size() - 2).grade();
        String after = trail.last().grade();
        if (before == null || after == null || before.equals(after)) {
            return;
        }
        Integer up = move.gradesUp();
        String key = up == null ? "compare.grade" : up > 0 ? "compare.grade.up" : "compare.grade.down";
        remarks.add(words.text(key, before, after));
    }

    private String origin(Link link, int stage) {
        return switch (link.kind()) {
            case MERGED -> words.text("compare.mergedFrom", names(link.before()), acts(link));
            case SPLIT -> words.text("compare.splitFrom", names(link.before()), acts(link));
            case REORGANISED -> words.text("compare.reorganisedFrom", names(link.before()), acts(link));
            case FOUNDED -> words.text("compare.founded", acts(link));
            case SAME, RENAMED, ABOLISHED, UNEXPLAINED -> words.text("compare.new", year(stage - 1));
        };
    }

    private String ending(Link link, int stage) {
        return switch (link.kind()) {
            case MERGED -> words.text("compare.mergedInto", names(link.after()), acts(link));
            case SPLIT -> words.text("compare.splitInto", names(link.after()), acts(link));
            case REORGANISED -> words.text("compare.reorganisedInto", names(link.after()), acts(link));
            case ABOLISHED -> words.text("compare.abolished", lastAct(link));
            case RENAMED -> words.text("compare.renamedAndGone", names(link.after()), acts(link), year(stage));
            case SAME, FOUNDED, UNEXPLAINED -> words.text("compare.gone", year(stage));
        };
    }

    private static String names(List<Link.Party> parties) {
        return parties.stream()
                .map(Link.Party::name)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    private String lastAct(Link link) {
        return link.events().isEmpty()
                ? ""
                : act(link.events().get(link.events().size() - 1));
    }

    private String act(Link.Event event) {
        return words.show(LocalDate.parse(event.date())) + ", " + event.act();
    }

    private String acts(Link link) {
        return link.events().stream().map(this::act).collect(Collectors.joining("; "));
    }
}
