package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.impact.AgencyImpact;
import vn.chamdiem.impact.AgencyImpact.Touch;
import vn.chamdiem.impact.CohortImpact;
import vn.chamdiem.impact.LineImpact;
import vn.chamdiem.impact.Said;
import vn.chamdiem.impact.Spoke;
import vn.chamdiem.words.Words;

/** Agency by agency and criterion by criterion: what each side says, and which rules said it. */
record ImpactDetails(CohortImpact cohort, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        // Where only reasons differ, a few examples stand for all.
        List<AgencyImpact> told = Stream.of(Touch.MOVED, Touch.CHANGED, Touch.REWORDED)
                .flatMap(touch -> cohort.those(touch).stream())
                .filter(one -> !one.lines().isEmpty())
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        List<Block> inside = new ArrayList<>();
        told.stream().limit(shown.room().agencies()).forEach(one -> {
            inside.add(new Block.Heading(4, heading(one)));
            inside.add(new Block.Items(one.lines().stream()
                    .flatMap(this::lines)
                    .limit(shown.room().rows())
                    .toList()));
        });
        if (told.size() > shown.room().agencies()) {
            inside.add(new Block.Text(
                    words.text("impact.more", told.size() - shown.room().agencies())));
        }
        return List.of(new Block.Details(words.text("impact.details", told.size()), inside));
    }

    private String heading(AgencyImpact one) {
        return one.touch() == Touch.MOVED
                ? ImpactShown.name(one.agency()) + ": " + shown.signed(one.points()) + " · " + shown.up(one.up())
                : ImpactShown.name(one.agency()) + ": " + shown.words().answer("impact.touch", one.touch());
    }

    private Stream<String> lines(LineImpact line) {
        String title = (shown.code(line.code()) + " " + line.title()).strip();
        String move = line.kind() == LineImpact.Kind.POINTS
                ? shown.signed(line.points())
                : shown.words().answer("impact.kind", line.kind());
        return Stream.of(
                        Stream.of(title + ": " + said(line.before()) + " → " + said(line.after()) + " (" + move + ")"),
                        spoke("impact.head.before", line.before()),
                        spoke("impact.head.after", line.after()))
                .flatMap(lines -> lines);
    }

    private String said(@Nullable Said said) {
        if (said == null) {
            return shown.words().text("impact.noLine");
        }
        return said.points() == null
                ? shown.outcome(said.outcome())
                : shown.points(said.points()) + "/" + shown.points(said.maxPoints());
    }

    private Stream<String> spoke(String side, @Nullable Said said) {
        if (said == null) {
            return Stream.empty();
        }
        String before = shown.words().text(side) + ": ";
        return said.rules().isEmpty()
                ? Stream.of(before + shown.reason(said.reason()))
                : said.rules().stream().map(rule -> before + told(rule));
    }

    private String told(Spoke rule) {
        return shown.reason(rule.reason()) + " · " + ImpactShown.rule(rule.rule()) + shown.edit(rule.edit());
    }
}
