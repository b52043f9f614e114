package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenNoData;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** The faults that are planted in card and table: numbers, choices and lists, as they stand in the text. */
final class TableMutations {
    /** A key with a value on its line, as a block or in braces. */
    private static final Pattern VALUE = Pattern.compile(
            "(?m)(?:^[ \\t-]*|[{,]\\s*)(?<key>\\w+):[ \\t]*(?<value>-?\\d+(?:\\.\\d+)?|[a-z][a-z-]*|\\[(?!\\{)[^\\]\\n]*])(?=[ \\t]*(?:[,}]|#|\\r?$))");

    private static final Pattern CODE = Pattern.compile("(?m)^[ \\t]*(?:- )?code:[ \\t]*[\"']?(?<code>[^\\s\"',}#]+)");

    private static final Pattern GATES = Pattern.compile("\\bgates:[ \\t]*(?<value>\\[\\{[^\\]\\n]*])");

    private static final Pattern GRADE = Pattern.compile("\\bgrade:[ \\t]*(?<value>[^,}#\\n]+)");

    private static final Map<String, Kind> NUMBERS = Map.of(
            "below",
            Kind.TABLE,
            "from",
            Kind.BAND,
            "maxPoints",
            Kind.TABLE,
            "minPoints",
            Kind.TABLE,
            "weight",
            Kind.TABLE,
            "places",
            Kind.TABLE,
            "atMost",
            Kind.TABLE);

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.of(
            "whenNothingToMeasure", WhenNothingToMeasure.class,
            "whenSeveralSpeak", WhenSeveralSpeak.class,
            "whenNoData", WhenNoData.class,
            "combine", Combine.class,
            "at", Rounding.At.class,
            "mode", Rounding.Mode.class,
            "on", GradeScale.On.class,
            "value", GradeScale.Value.class);

    /** Points are mostly shown so exactly, and many legal acts print where a band ends: 79.99. */
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final SourceFile file;
    private final List<Planting> all = new ArrayList<>();

    private TableMutations(SourceFile file) {
        this.file = file;
    }

    /**
     * All of a ruleset.
     *
     * @param grades of its scales, each beside its neighbours
     */
    static List<Planting> of(RulesetFolder folder, List<String> grades) {
        TableMutations table = new TableMutations(folder.criteria());
        table.gates(grades);
        return Stream.concat(new TableMutations(folder.card()).planted().stream(), table.planted().stream())
                .toList();
    }

    /** A gate forgotten, or the grade that it allows taken for the next. */
    private void gates(List<String> grades) {
        Matcher gates = GATES.matcher(file.text());
        while (gates.find()) {
            plant(Kind.TABLE, gates, "[]");
        }
        Matcher grade = GRADE.matcher(file.text());
        while (grade.find()) {
            int at = grades.indexOf(grade.group("value").strip());
            Stream.of(at - 1, at + 1)
                    .filter(next -> at >= 0 && next >= 0 && next < grades.size())
                    .forEach(next -> plant(Kind.TABLE, grade, grades.get(next)));
        }
    }

    private List<Planting> planted() {
        Matcher value = VALUE.matcher(file.text());
        while (value.find()) {
            String key = value.group("key");
            String written = value.group("value");
            if (written.startsWith("[")) {
                if (key.equals("cohorts")) {
                    list(value);
                }
            } else if (NUMBERS.containsKey(key) && Character.isDigit(written.charAt(written.length() - 1))) {
                BigDecimal number = new BigDecimal(written);
                plant(NUMBERS.get(key), value, number.add(number.ulp()).toPlainString());
                plant(NUMBERS.get(key), value, number.subtract(number.ulp()).toPlainString());
                if (NUMBERS.get(key) == Kind.BAND) {
                    plant(Kind.BAND, value, number.subtract(HUNDREDTH).toPlainString());
                }
            } else if (CHOICES.containsKey(key)) {
                choice(value, written, List.of(CHOICES.get(key).getEnumConstants()));
            }
        }
        return all;
    }

    /** Another choice; the same key may stand for something else elsewhere, and then has other choices. */
    private void choice(Matcher value, String written, List<? extends Enum<?>> choices) {
        List<String> spelled = choices.stream().map(YamlMap::spelled).toList();
        if (spelled.contains(written)) {
            spelled.forEach(choice -> plant(Kind.TABLE, value, choice));
        }
    }

    /** One of several cohorts forgotten. */
    private void list(Matcher value) {
        List<String> entries = Stream.of(value.group("value")
                        .substring(1, value.group("value").length() - 1)
                        .split(","))
                .map(String::strip)
                .toList();
        for (String left : entries) {
            List<String> others =
                    entries.stream().filter(entry -> !entry.equals(left)).toList();
            if (!others.isEmpty()) {
                plant(Kind.TABLE, value, "[" + String.join(", ", others) + "]");
            }
        }
    }

    /** Examples in comments are nothing that a fault could be in. */
    private boolean commented(int at) {
        int line = file.text().lastIndexOf('\n', at) + 1;
        return file.text().substring(line, at).matches("(.*\\s)?#.*");
    }

    private void plant(Kind kind, Matcher value, String after) {
        if (commented(value.start("value"))) {
            return;
        }
        all.add(Planting.of(
                kind, file, value.start("value"), value.end("value"), after, criterion(value.start("value")), null));
    }

    /** The line of the table that a value belongs to. */
    private @Nullable CriterionCode criterion(int at) {
        CriterionCode last = null;
        Matcher code = CODE.matcher(file.text()).region(0, at);
        while (code.find()) {
            last = CriterionCode.wellFormed(code.group("code")) ? new CriterionCode(code.group("code")) : last;
        }
        return last;
    }
}
