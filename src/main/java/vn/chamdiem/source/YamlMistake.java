package vn.chamdiem.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Tells what is most likely wrong in a YAML text that can't be read.
 *
 * <p>The parser stumbles where the text makes no sense any more, which is often a line or a page below the mistake.
 */
final class YamlMistake {
    /** What is wrong with a longer line is not guessed from all of it: guessing takes as long as it is, squared. */
    private static final int GUESSED = 1_000;

    private static final Pattern INDENT = Pattern.compile("^[ \\t\\u00A0\\u3000]*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'[^']*+'");
    private static final Pattern OPEN_QUOTE = Pattern.compile("(?:^|[:\\-,\\[{]\\s+)([\"'])");
    private static final Pattern AFTER_QUOTE =
            Pattern.compile("(?:^|[:-]\\s)\\s*(\"[^\"]*\"|'[^']*')\\s*[^\\s,}\\]#:].*");

    private final SourceFile source;
    private final Problems problems;
    private final List<String> lines;

    YamlMistake(SourceFile source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.lines = source.text()
                .lines()
                .map(line -> StringUtils.left(line, GUESSED))
                .toList();
    }

    void tell(YAMLException unreadable) {
        if (!(unreadable instanceof MarkedYAMLException bad) || bad.getProblemMark() == null) {
            problems.add(ProblemKind.YAML_SYNTAX, Place.of(source.name()));
            return;
        }
        int line = Math.max(0, Math.min(bad.getProblemMark().getLine(), lines.size() - 1));
        if (!blanks(line) && !quotes(line) && !brackets(bad) && !dash(line) && !colon(bad, line)) {
            tell(ProblemKind.YAML_INDENT, line, indent(lines.get(line)).length());
        }
    }

    /** Only plain spaces can stand before a line. */
    private boolean blanks(int line) {
        for (int at = 0; at <= line; at++) {
            String indent = indent(lines.get(at));
            if (!lines.get(at).isBlank() && indent.chars().anyMatch(sign -> sign != ' ')) {
                tell(ProblemKind.YAML_BLANK, at, 0);
                return true;
            }
        }
        return false;
    }

    /** A quote that isn't closed swallows lines until the next one. */
    private boolean quotes(int line) {
        for (int at = 0; at <= line; at++) {
            String rest = QUOTED.matcher(withoutComment(lines.get(at))).replaceAll("_");
            Matcher open = OPEN_QUOTE.matcher(rest.strip());
            if (open.find()) {
                String text = rest.substring(rest.indexOf(open.group(1)) + 1);
                tell(ProblemKind.YAML_QUOTE_OPEN, at, lines.get(at).indexOf(open.group(1)), shortened(text));
                return true;
            }
        }
        Matcher after = AFTER_QUOTE.matcher(lines.get(line));
        if (after.find()) {
            tell(ProblemKind.YAML_QUOTE_ENDS, line, after.start(1), after.group(1));
            return true;
        }
        return false;
    }

    private boolean brackets(MarkedYAMLException bad) {
        Mark open = bad.getContextMark();
        String context = bad.getContext();
        if (open == null || context == null || !context.contains("flow") || open.getLine() >= lines.size()) {
            return false;
        }
        String line = lines.get(open.getLine());
        String text = QUOTED.matcher(withoutComment(line)).replaceAll("_");
        boolean closed = count(text, "[\\[{]") <= count(text, "[\\]}]");
        int column = Math.max(line.lastIndexOf('[', open.getColumn()), line.lastIndexOf('{', open.getColumn()));
        if (column < 0) {
            return false;
        }
        tell(
                closed ? ProblemKind.YAML_COMMA_MISSING : ProblemKind.YAML_BRACKET_OPEN,
                open.getLine(),
                column,
                line.substring(column, column + 1));
        return true;
    }

    private boolean dash(int line) {
        for (int at = Math.max(0, line - 1); at <= line; at++) {
            if (lines.get(at).strip().matches("-[\\p{L}\\d].*:.*")) {
                tell(ProblemKind.YAML_DASH, at, indent(lines.get(at)).length());
                return true;
            }
        }
        return false;
    }

    /** A line without its colon is taken for the middle of a longer text, and the next one is told. */
    private boolean colon(MarkedYAMLException bad, int line) {
        Mark context = bad.getContextMark();
        int from = context == null ? line : Math.min(context.getLine(), line);
        String outside = withoutComment(QUOTED.matcher(lines.get(line)).replaceAll("_"));
        if (count(outside.replaceAll("[{\\[].*", ""), ":(?=\\s|$)") > 1) {
            tell(ProblemKind.YAML_COLON_INSIDE, line, bad.getProblemMark().getColumn());
            return true;
        }
        for (int at = line; at >= Math.max(0, Math.min(from, line - 2)); at--) {
            String text = withoutComment(lines.get(at)).strip();
            if (!text.isEmpty() && !text.matches("(?s).*:(\\s.*|$)") && !text.matches("[\\[{\\]}].*|-|---")) {
                tell(ProblemKind.YAML_COLON_MISSING, at, indent(lines.get(at)).length(), shortened(text));
                return true;
            }
        }
        return false;
    }

    private static String withoutComment(String line) {
        return line.replaceAll("(^|\\s)#.*", "");
    }

    private static String indent(String line) {
        Matcher indent = INDENT.matcher(line);
        return indent.find() ? indent.group() : "";
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void tell(ProblemKind kind, int line, int column, Object... details) {
        problems.add(kind, new Place(source.name(), line + 1, column + 1), details);
    }
}
