package vn.chamdiem.authoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.words.Words;

/** What is written for a new criterion: words to replace, around rules that already work. */
final class Template {
    private static final int WORDS_OF_A_NAME = 4;

    private final Wish wish;
    private final Words words;
    private final String kind;

    /** A template whose kind of fact has a name unlike the {@code taken} ones. */
    Template(Wish wish, Words words, Collection<String> taken) {
        this.wish = wish;
        this.words = words;
        String name = kindName(wish.title());
        kind = taken.contains(name) ? name + wish.code().replace('.', 'x').toLowerCase(Locale.ROOT) : name;
    }

    /** The first words of the title, without marks: “Tập huấn cán bộ” is the kind {@code TapHuanCanBo}. */
    private static String kindName(String title) {
        String plain = StringUtils.stripAccents(title.replace('đ', 'd').replace('Đ', 'D'));
        List<String> parts = Arrays.stream(plain.split("[^A-Za-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .limit(WORDS_OF_A_NAME)
                .map(part -> StringUtils.capitalize(part.toLowerCase(Locale.ROOT)))
                .toList();
        String name = String.join("", parts);
        // A single word may be a type that the engine knows already, and a name can't begin with a digit.
        return parts.size() < 2 || Character.isDigit(name.charAt(0)) ? "SoLieu" + name : name;
    }

    /** The item of the table, its lines behind {@code dash}, such as {@code "    - "}. */
    String item(String dash, boolean basisInherited) {
        List<String> lines = new ArrayList<>();
        lines.add("code: " + wish.code());
        lines.add("title: " + yaml(wish.title()));
        lines.add("maxPoints: " + wish.maxPoints().toPlainString());
        if (!basisInherited) {
            lines.add("legalBasis: " + yaml(words.text("template.basis", wish.code())));
        }
        if (wish.shape() == Shape.SHARE && !wish.tracked()) {
            lines.add("whenNothingToMeasure: zero");
        }
        String indent = " ".repeat(dash.length());
        return dash + String.join("\n" + indent, lines) + "\n";
    }

    /** The declaration of what is to be reported. */
    String declaration() {
        String code = wish.code();
        String head = "declare " + kind + "\n    @label(" + drl(wish.title()) + ")\n    @evidence("
                + drl(words.text("template.evidence", code)) + ")\n";
        String fields;
        if (wish.tracked() || wish.shape() == Shape.COUNT) {
            fields = field("items", "Long", words.text("template.items", code), "");
        } else if (wish.shape() == Shape.YES_NO) {
            fields = field("done", "Boolean", words.text("template.done", code), "");
        } else {
            fields = field("done", "Long", words.text("template.part", code), " @atMost(total)")
                    + field("total", "Long", words.text("template.whole", code), "");
        }
        return head + fields + "end\n";
    }

    private static String field(String name, String type, String label, String more) {
        return "    " + name + " : " + type + " @label(" + drl(label) + ")" + more + "\n";
    }

    /** The rules, separated by empty lines. */
    String rules() {
        if (wish.tracked()) {
            return rule("", "{items}", "$items : items", "trackOnly()");
        }
        String share = "$done : done, $total : total";
        String reached = words.text("template.reached") + " {done}/{total}";
        return switch (wish.shape()) {
            case SHARE -> rule("", reached, share, "share($done, $total)");
            case STEPS ->
                String.join(
                        "\n",
                        rule(
                                words.text("template.from", 80),
                                reached,
                                share + ", percent(done, total) >= 80",
                                "full()"),
                        rule(
                                words.text("template.between", 50, 80),
                                reached,
                                share + ", percent(done, total) >= 50, percent(done, total) < 80",
                                "half()"),
                        rule(
                                words.text("template.below", 50),
                                reached,
                                share + ", percent(done, total) < 50",
                                "none()"),
                        rule(words.text("template.nothing"), reached, share + ", total == 0", "none()"));
            case YES_NO ->
                rule(words.text("yes"), words.text("template.is"), "done == true", "full()")
                        + "\n"
                        + rule(words.text("no"), words.text("template.isNot"), "done == false", "none()");
            case COUNT ->
                rule(
                        "",
                        words.text("template.counted") + " {items}",
                        "$items : items",
                        "pointsEach($items, " + each().toPlainString() + ", "
                                + wish.maxPoints().toPlainString() + ")");
        };
    }

    private BigDecimal each() {
        return wish.maxPoints().min(BigDecimal.ONE);
    }

    private String rule(String when, String reason, String condition, String verb) {
        String name = wish.code() + " " + wish.title() + (when.isEmpty() ? "" : ": " + when);
        return "rule " + drl(name) + "\n    @criterion(\"" + wish.code() + "\")\n    @reason(" + drl(reason)
                + ")\nwhen\n    " + kind + "( " + condition + " )\nthen\n    award." + verb + ";\nend\n";
    }

    /** A case that earns everything and one that doesn't, each item behind {@code dash}. */
    String cases(String dash) {
        Samples samples = samples();
        String best = wish.tracked() ? "not-applicable" : "full";
        return oneCase(dash, words.text("template.case.best", wish.code(), wish.title()), samples.best(), best)
                + "\n"
                + oneCase(
                        dash,
                        words.text("template.case.other", wish.code(), wish.title()),
                        samples.other(),
                        samples.outcome());
    }

    /**
     * Figures to try the rules with.
     *
     * @param best that earn everything
     * @param other that don't
     * @param outcome what becomes of the others
     */
    private record Samples(String best, String other, String outcome) {}

    private Samples samples() {
        if (wish.tracked()) {
            return new Samples("items: 1", "", "no-data");
        }
        return switch (wish.shape()) {
            case SHARE -> new Samples("done: 10, total: 10", "done: 5, total: 10", "partial");
            case STEPS -> new Samples("done: 80, total: 100", "done: 79, total: 100", "partial");
            case YES_NO -> new Samples("done: true", "done: false", "none");
            case COUNT -> {
                BigDecimal enough = wish.maxPoints().divide(each(), 0, RoundingMode.UP);
                yield new Samples("items: " + enough.toPlainString(), "items: 0", "none");
            }
        };
    }

    private String oneCase(String dash, String sentence, String figures, String outcome) {
        String indent = " ".repeat(dash.length());
        return Stream.of(
                        dash + "case: " + yaml(sentence),
                        indent + "given:",
                        indent + "  " + kind + ": {" + figures + "}",
                        indent + "expect:",
                        indent + "  " + wish.code() + ": {outcome: " + outcome + "}")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A text as a YAML value, in quotes only where it needs them. */
    private static String yaml(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}(«][^:#\\[\\]{}\"'\\\\]*") && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A text as a value in a rule file, which knows no quote within quotes. */
    private static String drl(String text) {
        return "\"" + text.replace('"', '\'').replace('\\', '/') + "\"";
    }
}
