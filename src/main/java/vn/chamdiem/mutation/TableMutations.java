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
    /** A key with a value on its line, as a block or in braces; a comment has no such key at its beginning. */
    private static final Pattern VALUE = Pattern.compile(
            "(?m)(?:^[ \\t-]*|[{,]\\s*)(?<key>\\w+):[ \\t]*(?<value>-?\\d+(?:\\.\\d+)?|[a-z][a-z-]*|\\[[^\\]\\n]*])(?=[ \\t]*(?:[,}]|#|\\r?$))");

    private static final Pattern CODE = Pattern.compile("(?m)^[ \\t]*(?:- )?code:[ \\t]*[\"']?(?<code>[^\\s\"',}#]+)");

    private static final Map<String, Kind> NUMBERS = Map.of(
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
            "at", Rounding.At.class);

    private final SourceFile file;
    private final List<Planting> all = new ArrayList<>();

    private TableMutations(SourceFile file) {
        this.file = file;
    }

    static List<Planting> of(RulesetFolder folder) {
        return Stream.of(folder.card(), folder.criteria())
                .flatMap(file -> new TableMutations(file).planted().stream())
                .toList();
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
            } else if (CHOICES.containsKey(key)) {
                for (Enum<?> choice : CHOICES.get(key).getEnumConstants()) {
                    plant(Kind.TABLE, value, YamlMap.spelled(choice));
                }
            }
        }
        return all;
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

    private void plant(@Nullable Kind kind, Matcher value, String after) {
        all.add(Planting.of(
                kind == null ? Kind.TABLE : kind,
                file,
                value.start("value"),
                value.end("value"),
                after,
                criterion(value.start("value")),
                null));
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
