package vn.chamdiem.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.lineage.Link;
import vn.chamdiem.words.Words;

/** Says in words what a comparison found; every door shows the same. */
public record Remarks(Comparison comparison, Words words) {
    private static final Set<Caveat> OF_EVERYBODY = Set.of(Caveat.RULES_CHANGED, Caveat.GRADES_CHANGED, Caveat.TO_DATE);
    private static final int MOST_PLACES = 4;
    private static final Set<Caveat> OF_COHORT = Set.of(Caveat.MEMBERS_CHANGED, Caveat.COHORT_CHANGED);

    /** What is to be said of a trail in its last stage: grade, streak, where it comes from, what became of it. */
    public List<String> of(Trail trail) {
        List<String> remarks = new ArrayList<>();
        Move move =
                trail.moves().isEmpty() ? null : trail.moves().get(trail.moves().size() - 1);
        if (move != null) {
            grade(trail, move, remarks);
        }
        int first = trail.firstInARow();
        if (first > 1) {
            remarks.add(words.text(
                    "compare.first",
                    first,
                    year(trail.last().stage() - first + 1),
                    year(trail.last().stage())));
        }
        if (trail.origin() != null) {
            remarks.add(origin(
                    trail.origin().link(), trail.last().stage() - trail.stops().size() + 1));
        }
        if (trail.ending() != null) {
            remarks.add(ending(trail.ending(), trail.last().stage() + 1));
        }
        if (move != null) {
            remarks.addAll(said(
                    move.whole(),
                    caveat -> !OF_COHORT.contains(caveat)
                            && !ofEverybody(caveat, trail.last().stage())));
        }
        return remarks;
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
        return said(difference, caveat -> caveat != Caveat.TO_DATE && !OF_COHORT.contains(caveat));
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

    /** What is true of everybody in the last stage, and is said once for all of them. */
    public List<String> ofAll() {
        int last = comparison.stages().size() - 1;
        return comparison.trails().stream()
                .flatMap(trail -> Stream.ofNullable(trail.to(last)))
                .flatMap(move -> move.whole().caveats().stream())
                .distinct()
                .filter(caveat -> ofEverybody(caveat, last))
                .sorted()
                .map(caveat -> words.answer("caveat", caveat))
                .toList();
    }

    private boolean ofEverybody(Caveat caveat, int stage) {
        return OF_EVERYBODY.contains(caveat) && stage == comparison.stages().size() - 1;
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
            case ABOLISHED -> words.text("compare.abolished", acts(link));
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

    private String acts(Link link) {
        return link.events().stream()
                .map(event -> words.show(LocalDate.parse(event.date())) + ", " + event.act())
                .collect(Collectors.joining("; "));
    }
}
