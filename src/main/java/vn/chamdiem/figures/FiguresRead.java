package vn.chamdiem.figures;

import java.util.List;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.source.Problem;

/**
 * Figures as they were read.
 *
 * @param warnings what whoever gave them should know of it
 */
public record FiguresRead(Figures figures, List<Problem> warnings) {
    public FiguresRead {
        warnings = List.copyOf(warnings);
    }
}
