package vn.chamdiem.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.casebook.Difference;
import vn.chamdiem.casebook.Difference.Key;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Span;
import vn.chamdiem.source.YamlMap;

/** Writes other values into a file of cases; comments, order and layout stay. */
final class CaseRewriter {
    /** What needs no quotes, wherever it stands. */
    private static final String PLAIN = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ./%()-]*[\\p{L}\\p{N}.%)])?";

    private final CompiledRuleset ruleset;

    CaseRewriter(CompiledRuleset ruleset) {
        this.ruleset = ruleset;
    }

    /** Whether a case can be made to expect what is, by other values alone. */
    private static boolean sayable(CaseFailure failure) {
        return failure.failed().isEmpty()
                && failure.lines().stream()
                        .flatMap(line -> line.differences().stream())
                        .allMatch(difference -> value(difference) != null);
    }

    /** What has become of it, as a value of the case's key; absent where no value of the key says it. */
    private static @Nullable Object value(Difference difference) {
        Object actual = difference.actual();
        if (difference.key() == Key.NOT) {
            return null;
        }
        // Which of several rules is meant, only the author of the case knows.
        if (difference.key() == Key.RULE && actual instanceof List<?> spoke) {
            return spoke.size() == 1 ? spoke.get(0) : null;
        }
        return actual;
    }

    /** The file with a case expecting what is; empty where no values say it, or not as the file is written. */
    Optional<SourceFile> accepting(CaseFailure failure, SourceFile file) {
        if (!sayable(failure)) {
            return Optional.empty();
        }
        List<YamlMap> items = YamlMap.readList(file, new Problems());
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).place().equals(failure.place())) {
                Edits edits = new Edits(file);
                edit(failure, items.get(at).map("expect"), edits, file.text());
                SourceFile after = new SourceFile(file.name(), edits.done());
                return works(after, items.size(), at) ? Optional.of(after) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What was edited is trusted only after it works. */
    private boolean works(SourceFile after, int cases, int edited) {
        CaseSheet sheet = CaseSheet.read(after, ruleset);
        return sheet.runnable()
                && sheet.cases().size() == cases
                && sheet.cases().get(edited).run(ruleset).isEmpty();
    }

    private static void edit(CaseFailure failure, YamlMap expect, Edits edits, String text) {
        for (CaseFailure.Line line : failure.lines()) {
            YamlMap map = expect.map(line.criterion().value());
            for (Difference difference : line.differences()) {
                Object value = value(difference);
                if (value != null) {
                    map.spanOf(YamlMap.spelled(difference.key()))
                            .ifPresent(span ->
                                    edits.rewrite(span, before -> written(value, before, indent(span, text))));
                }
            }
        }
    }

    /** How far a value stands from the beginning of its line. */
    private static String indent(Span span, String text) {
        int from = text.offsetByCodePoints(0, span.from());
        return " ".repeat(from - text.lastIndexOf('\n', from - 1) - 1);
    }

    /** A value in the manner of the one before, with the blank that may have ended it. */
    private static String written(Object value, String before, String indent) {
        String manner = before.stripTrailing();
        String blank = before.substring(manner.length());
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString() + blank;
        }
        if (value instanceof Outcome outcome) {
            return YamlMap.spelled(outcome) + blank;
        }
        if (value instanceof List<?> several) {
            List<String> texts =
                    several.stream().map(one -> quoted(one.toString())).toList();
            boolean dashed = manner.startsWith("-") && !texts.isEmpty();
            return (dashed ? "- " + String.join("\n" + indent + "- ", texts) : "[" + String.join(", ", texts) + "]")
                    + blank;
        }
        return text(value.toString(), manner) + blank;
    }

    private static String text(String text, String manner) {
        if (manner.startsWith("'")) {
            return "'" + text.replace("'", "''") + "'";
        }
        boolean plain = !StringUtils.startsWithAny(manner, "\"", "|", ">") && text.matches(PLAIN);
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
