package vn.chamdiem.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * Recognises what people write out of habit where the rule language wants something else.
 *
 * <p>Asked only about text that the engine has refused, so that nothing it understands is ever called a slip.
 */
final class Slips {
    private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

    static {
        INSTEAD.put(Pattern.compile("=>|≥"), ">=");
        INSTEAD.put(Pattern.compile("=<|≤"), "<=");
        INSTEAD.put(Pattern.compile("≠|<>"), "!=");
        INSTEAD.put(Pattern.compile("(?<![=!<>])=(?![=>])"), "==");
        INSTEAD.put(Pattern.compile("(?<=\\d)\\s*%"), "80");
        INSTEAD.put(Pattern.compile("[“”„]"), "\"");
        INSTEAD.put(Pattern.compile("[‘’]"), "\"");
        INSTEAD.put(Pattern.compile("\u00A0"), "␠");
        INSTEAD.put(Pattern.compile("(?<=[<>=]\\s{0,3}\\d{1,9}),(?=\\d)"), ".");
        INSTEAD.put(Pattern.compile("(?<=\\s)(and|và|AND)(?=\\s)"), ", &&");
        INSTEAD.put(Pattern.compile("(?<=\\s)(or|hoặc|OR)(?=\\s)"), "||");
        INSTEAD.put(Pattern.compile("^\\s*#"), "//");
        INSTEAD.put(Pattern.compile("^\\s*(When|WHEN|khi|Khi)\\b"), "when");
        INSTEAD.put(Pattern.compile("^\\s*(Then|THEN|thì|Thì)\\b"), "then");
        INSTEAD.put(Pattern.compile("^\\s*(End|END|hết|Hết)\\b"), "end");
    }

    private Slips() {}

    /** Reports every slip in the lines from {@code first} to before {@code end}, and whether there was one. */
    static boolean report(SourceFile file, int first, int end, Problems problems) {
        String[] lines = Code.of(file.text()).split("\n", -1);
        boolean slipped = false;
        for (int line = first; line < Math.min(end, lines.length + 1); line++) {
            for (Map.Entry<Pattern, String> slip : INSTEAD.entrySet()) {
                Matcher found = slip.getKey().matcher(lines[line - 1]);
                if (found.find()) {
                    slipped = true;
                    problems.add(
                            ProblemKind.DRL_SLIP,
                            new Place(file.name(), line, found.start() + 1),
                            found.group().strip(),
                            slip.getValue());
                }
            }
        }
        return slipped;
    }
}
