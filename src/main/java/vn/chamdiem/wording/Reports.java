package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.List;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.words.Words;

/** What agencies report and what is measured, as pieces of a document. */
final class Reports {
    private final Labels labels;
    private final Words words;

    Reports(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** One kind with its figures. */
    List<Block> of(FactKind kind) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, words.text("show.kind", kind.label(), kind.name())));
        blocks.add(new Block.Text(words.text(kind.many() ? "show.many" : "show.one")));
        if (kind.inherited()) {
            blocks.add(new Block.Text(words.text("show.inherited")));
        }
        if (kind.evidence() != null) {
            blocks.add(new Block.Text(words.text("show.evidence", kind.evidence())));
        }
        blocks.add(new Block.Table(
                1,
                List.of(words.text("show.head.figure"), words.text("show.head.type"), words.text("show.head.bounds")),
                kind.fields().stream().map(field -> row(kind, field)).toList()));
        return blocks;
    }

    private List<String> row(FactKind kind, FigureField field) {
        String type = words.answer("figureType", field.type());
        return List.of(
                words.text("show.kind", field.label(), field.name()),
                field.unit() == null ? type : words.text("show.unit", type, field.unit()),
                String.join("; ", bounds(kind, field)));
    }

    private List<String> bounds(FactKind kind, FigureField field) {
        List<String> bounds = new ArrayList<>();
        if (field.min() != null) {
            bounds.add(words.text("show.min", words.exact(field.min())));
        }
        if (field.max() != null) {
            bounds.add(words.text("show.max", words.exact(field.max())));
        }
        if (field.atMost() != null) {
            bounds.add(words.text(
                    "show.atMost", labels.ofFigure(kind.name(), field.atMost()).text()));
        }
        if (!field.oneOf().isEmpty()) {
            bounds.add(words.text("show.oneOf", String.join("; ", field.oneOf())));
        }
        return bounds;
    }

    /** What is compared, among whom, and which end is the best. */
    Block of(Measure measure) {
        String among = words.text(measure.everyone() ? "wording.among.everyone" : "wording.among.cohort");
        String text = words.text(measure.lowestIsBest() ? "show.lowestIsBest" : "show.highestIsBest", among);
        return new Block.Text(measure.unit() == null ? text : words.text("show.measureUnit", text, measure.unit()));
    }
}
