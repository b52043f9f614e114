package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.impact.AgencyImpact;
import vn.chamdiem.impact.AgencyImpact.Touch;
import vn.chamdiem.impact.CohortImpact;
import vn.chamdiem.impact.GradeMove;
import vn.chamdiem.impact.GradeMove.Way;
import vn.chamdiem.impact.LineImpact;
import vn.chamdiem.impact.RankMatrix;
import vn.chamdiem.impact.Tie;
import vn.chamdiem.words.Words;

/**
 * One cohort: who moves, from which ranks to which, grades won and lost, ties, and who has no number.
 *
 * @param name what the names of its charts begin with
 */
record ImpactCohort(CohortImpact cohort, String name, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        List<Block> blocks = new ArrayList<>();
        if (cohort.touched().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(
                3, words.text("impact.cohort", cohort.title(), cohort.agencies(), cohort.untouched())));
        new ImpactCharts(cohort, name, shown).moves().ifPresent(blocks::add);
        moves().forEach(blocks::add);
        if (ranksMove()) {
            blocks.addAll(ranks());
        }
        blocks.addAll(grades());
        List<String> others = new ArrayList<>();
        cohort.tiesMade().forEach(tie -> others.add(tie("impact.tie.made", tie)));
        cohort.tiesBroken().forEach(tie -> others.add(tie("impact.tie.broken", tie)));
        cohort.withoutNumber()
                .forEach(one -> others.add(words.text(
                        "impact.noNumber",
                        ImpactShown.name(one.agency()),
                        shown.outcome(one.before()),
                        shown.outcome(one.after()))));
        if (!others.isEmpty()) {
            blocks.add(new Block.Items(shown.items(others)));
        }
        blocks.addAll(new ImpactDetails(cohort, shown).blocks());
        return blocks;
    }

    private Stream<Block> moves() {
        Words words = shown.words();
        List<AgencyImpact> moved = cohort.those(Touch.MOVED);
        return shown.grid(
                4,
                1,
                List.of(
                        words.text("head.code"),
                        words.text("head.agency"),
                        words.text("head.grade"),
                        words.text("impact.head.by"),
                        words.text("impact.head.before"),
                        words.text("impact.head.after"),
                        words.text("impact.head.points"),
                        words.text("impact.head.rankBefore"),
                        words.text("impact.head.rankAfter"),
                        words.text("impact.head.up")),
                moved.stream().map(this::row).toList());
    }

    private List<String> row(AgencyImpact one) {
        return List.of(
                one.agency().code(),
                one.agency().name(),
                shown.grades(one.before(), one.after()),
                shown.codes(one.lines().stream()
                        .filter(LineImpact::comesToElse)
                        .map(LineImpact::code)
                        .toList()),
                shown.points(one.before()),
                shown.points(one.after()),
                shown.signed(one.points()),
                shown.rank(one.before()),
                shown.rank(one.after()),
                shown.up(one.up()));
    }

    private boolean ranksMove() {
        return cohort.touched().stream().anyMatch(one -> one.up() == null || one.up() != 0);
    }

    private List<Block> ranks() {
        Words words = shown.words();
        RankMatrix ranks = cohort.ranks();
        List<String> bands = new ArrayList<>(ranks.bands().stream()
                .map(band -> band.from() == band.to()
                        ? Integer.toString(band.from())
                        : words.text("impact.band", band.from(), band.to()))
                .toList());
        bands.add(words.text("impact.noRank"));
        boolean all = IntStream.range(0, bands.size())
                .anyMatch(at -> ranks.cells().get(bands.size() - 1).get(at)
                                + ranks.cells().get(at).get(bands.size() - 1)
                        > 0);
        int shownBands = all ? bands.size() : bands.size() - 1;
        List<String> head = new ArrayList<>(List.of(words.text("impact.head.fromRank")));
        head.addAll(bands.subList(0, shownBands));
        List<List<String>> rows = IntStream.range(0, shownBands)
                .mapToObj(row -> Stream.concat(
                                Stream.of(bands.get(row)),
                                ranks.cells().get(row).stream()
                                        .limit(shownBands)
                                        .map(count -> count == 0 ? "·" : count.toString()))
                        .toList())
                .toList();
        return List.of(new Block.Text(words.text("impact.matrix")), new Block.Grid(1, 0, head, rows));
    }

    private List<Block> grades() {
        Words words = shown.words();
        List<GradeMove> changed =
                cohort.grades().stream().filter(move -> move.way() != Way.SAME).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<@Nullable String> before = names(cohort.grades().stream().map(GradeMove::from));
        List<@Nullable String> after = names(cohort.grades().stream().map(GradeMove::to));
        List<String> head = new ArrayList<>(List.of(words.text("impact.head.fromGrade")));
        after.forEach(grade -> head.add(shown.grade(grade)));
        List<List<String>> rows = before.stream()
                .map(from -> Stream.concat(
                                Stream.of(shown.grade(from)), after.stream().map(to -> count(from, to)))
                        .toList())
                .toList();
        return List.of(
                new Block.Text(words.text("impact.gradeMatrix")),
                new Block.Grid(1, 0, head, rows),
                new Block.Items(changed.stream()
                        .map(move -> words.text(
                                "impact.grade",
                                words.answer("impact.way", move.way()),
                                shown.grade(move.from()),
                                shown.grade(move.to()),
                                move.agencies().size(),
                                shown.some(move.agencies(), ImpactShown::name, "; ")))
                        .toList()));
    }

    /** A stream holds no null in its order of grades, so those without one are put last by hand. */
    private static List<@Nullable String> names(Stream<@Nullable String> all) {
        List<@Nullable String> names = new ArrayList<>(all.distinct().toList());
        if (names.remove(null)) {
            names.add(null);
        }
        return names;
    }

    private String count(@Nullable String from, @Nullable String to) {
        return cohort.grades().stream()
                .filter(move -> Objects.equals(move.from(), from) && Objects.equals(move.to(), to))
                .map(move -> Integer.toString(move.agencies().size()))
                .collect(Collectors.collectingAndThen(Collectors.joining(), count -> count.isEmpty() ? "·" : count));
    }

    private String tie(String key, Tie tie) {
        return shown.words()
                .text(key, tie.rank(), tie.agencies().size(), shown.some(tie.agencies(), ImpactShown::name, "; "));
    }
}
