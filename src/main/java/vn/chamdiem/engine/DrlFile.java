package vn.chamdiem.engine;

import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** A rule file and the tree that the parser makes of it. */
record DrlFile(SourceFile source, PackageDescr tree) {
    /** Parses; a syntax error is a problem at its line, and the tree then holds what could be read. */
    static DrlFile parse(SourceFile source, Problems problems) {
        // The newer level of the parser knows the lines of annotations, and takes three times as long to start.
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree = null;
        try {
            tree = parser.parse(null, Prelude.before(source.text()));
        } catch (DroolsParserException | RuntimeException | StackOverflowError unreadable) {
            problems.add(ProblemKind.DRL_SYNTAX, Place.of(source.name()));
        }
        if (parser.hasErrors() && !Slips.report(source, 1, Integer.MAX_VALUE, problems)) {
            for (DroolsError error : parser.getErrors()) {
                int[] lines = error.getLines();
                problems.add(
                        ProblemKind.DRL_SYNTAX, Place.of(source.name(), lines.length == 0 ? 0 : Math.max(lines[0], 0)));
            }
        }
        return new DrlFile(source, tree == null ? new PackageDescr() : tree);
    }

    /** What the file is called within its folder. */
    String name() {
        return RulesetFolder.nameWithin(source);
    }

    /** How many characters of the file come before {@code part}. */
    int offset(BaseDescr part) {
        Place place = place(part);
        int offset = 0;
        for (int line = 1; line < place.line(); line++) {
            offset = source.text().indexOf('\n', offset) + 1;
        }
        return offset + place.column() - 1;
    }

    Place place(BaseDescr part) {
        return Prelude.place(source, part.getLine(), part.getColumn());
    }

    /** Where an annotation of {@code owner} is written: the first line from the owner's on that has its name. */
    Place place(AnnotationDescr annotation, BaseDescr owner) {
        List<String> lines = source.text().lines().toList();
        for (int line = Math.max(owner.getLine(), 1); line <= lines.size(); line++) {
            int column = lines.get(line - 1).indexOf("@" + annotation.getName());
            if (column >= 0) {
                return new Place(source.name(), line, column + 1);
            }
        }
        return place(owner);
    }

    /** An annotation's value without the quotes that the parser leaves on it. */
    static @Nullable String value(@Nullable AnnotationDescr annotation) {
        if (annotation == null) {
            return null;
        }
        Map<String, Object> values = annotation.getValueMap();
        Object value = values.get("value");
        if (value == null) {
            return null;
        }
        String text = value.toString().strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
