package vn.chamdiem.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of all attacks of one mode, as a table for the reader of a build. */
final class Scoreboard {
    private Scoreboard() {}

    static String of(Mode mode, Map<Attack, Fate> fates) {
        Map<String, List<Verdict>> categories = new TreeMap<>();
        fates.forEach((attack, fate) -> categories
                .computeIfAbsent(attack.category(), any -> new ArrayList<>())
                .add(fate.verdict()));
        StringBuilder table = new StringBuilder(row(
                mode.name().toLowerCase(Locale.ROOT),
                Arrays.stream(Verdict.values())
                        .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                        .toList()));
        categories.forEach((category, verdicts) -> table.append(row(category, counts(verdicts))));
        table.append(
                row("all", counts(fates.values().stream().map(Fate::verdict).toList())));
        return table.toString();
    }

    /** One attack by itself. */
    static String line(Attack attack, Fate fate) {
        return String.format("%-9s %-46s %.200s", fate.verdict(), attack, fate.detail());
    }

    private static List<String> counts(List<Verdict> verdicts) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> "" + verdicts.stream().filter(verdict::equals).count())
                .toList();
    }

    private static String row(String name, List<String> cells) {
        return String.format("%-12s", name)
                + cells.stream().map(cell -> String.format("%10s", cell)).collect(Collectors.joining())
                + System.lineSeparator();
    }
}
