package vn.chamdiem.rule;

import java.util.List;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * A rule file, cut into what it declares and the rules it holds.
 *
 * @param whole whether all of it could be cut so; if not, a declaration may be lost
 */
record RuleFile(SourceFile source, List<DeclarationText> declarations, List<RuleText> rules, boolean whole) {
    /** Reads as much as can be read; the rest is told as problems. */
    static RuleFile parse(SourceFile source, Problems problems) {
        return new RuleFileParser(source, problems).read();
    }

    Place place(Span at) {
        return source.place(at.start());
    }
}
