package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.impact.Crossing;
import vn.chamdiem.impact.Whole;
import vn.chamdiem.words.Words;

/** Old and new rules on old and new figures: four evaluations side by side, and what the years owe to figures and to rules. */
record ImpactCrossing(Crossing crossing, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(2, words.text("impact.crossing", crossing.oldFigures(), crossing.newFigures())),
                new Block.Text(words.text("impact.crossing.how"))));
        if (!crossing.unasked().isEmpty()) {
            blocks.add(new Block.Text(words.text(
                    "impact.crossing.unasked", shown.some(List.copyOf(crossing.unasked()), figure -> figure, ", "))));
        }
        shown.grid(2, 1, head(), crossing.agencies().stream().map(this::row).toList())
                .forEach(blocks::add);
        return blocks;
    }

    private List<String> head() {
        Words words = shown.words();
        return List.of(
                words.text("head.code"),
                words.text("head.agency"),
                words.text("impact.head.oldOld"),
                words.text("impact.head.newOld"),
                words.text("impact.head.oldNew"),
                words.text("impact.head.newNew"),
                words.text("impact.head.byFigures"),
                words.text("impact.head.byRules"),
                words.text("impact.head.byBoth"));
    }

    private List<String> row(Crossing.Row row) {
        PointParts parts = row.parts();
        return List.of(
                row.agency().code(),
                row.agency().name(),
                told(row.oldRulesOldFigures()),
                told(row.newRulesOldFigures()),
                told(row.oldRulesNewFigures()),
                told(row.newRulesNewFigures()),
                parts == null ? Shown.NOTHING : shown.signed(parts.ownFigures().add(parts.othersFigures())),
                parts == null ? Shown.NOTHING : shown.signed(parts.rules()),
                parts == null ? Shown.NOTHING : shown.signed(parts.together()));
    }

    /** {@code 73,46 (1)}: points and rank. */
    private String told(@Nullable Whole whole) {
        if (whole == null) {
            return Shown.NOTHING;
        }
        return whole.rank() == null ? shown.points(whole) : shown.points(whole) + " (" + whole.rank() + ")";
    }
}
