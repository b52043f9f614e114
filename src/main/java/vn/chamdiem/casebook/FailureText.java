package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.explanation.ClaimText;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.words.Words;

/** A case that went otherwise than expected, in words: the same ones in a terminal, in a build and in a debugger. */
public final class FailureText {
    private static final String BELOW = "    ";

    private final Words words;
    private final ClaimText claims;

    public FailureText(Words words) {
        this.words = words;
        this.claims = new ClaimText(words);
    }

    /** The sentence, where it stands, and below it what is otherwise and what the rules said; lines without an end. */
    public String of(CaseFailure failure) {
        List<String> lines = new ArrayList<>();
        lines.add(failure.sentence());
        lines.add(BELOW + failure.place());
        failure.failed().forEach(problem -> lines.add(BELOW + problem.place() + ": " + problem.message(words)));
        for (CaseFailure.Line line : failure.lines()) {
            lines.add(BELOW + called(line));
            Stream.of(differences(line), grades(line), rules(line), behind(line))
                    .flatMap(List::stream)
                    .forEach(text -> lines.add(BELOW + BELOW + text));
        }
        return String.join("\n", lines);
    }

    /** The first thing that is otherwise, for where there is room for one line. */
    public String brief(CaseFailure failure) {
        return Stream.concat(
                        failure.failed().stream().map(problem -> problem.message(words)),
                        failure.lines().stream()
                                .flatMap(line -> differences(line).stream().map(text -> called(line) + ": " + text)))
                .findFirst()
                .orElse(failure.sentence());
    }

    private String called(CaseFailure.Line line) {
        return line.criterion().equals(CriteriaSet.TOTAL)
                ? words.text("failure.total")
                : words.text("failure.criterion", line.criterion());
    }

    private List<String> grades(CaseFailure.Line line) {
        return line.grades().stream()
                .map(grade -> words.text("failure.grade", grade.grade(), words.exact(grade.from()), grade.place()))
                .toList();
    }

    private List<String> behind(CaseFailure.Line line) {
        Background background = line.background();
        String kind = line.criterion().equals(CriteriaSet.TOTAL) ? "failure.card" : "failure.table";
        return Stream.of(
                        background.measuring().stream()
                                .map(one -> words.text("failure.measured", one.called(), one.place())),
                        background.parts().stream().map(this::part),
                        background.adjusted().stream().map(this::adjusted),
                        Stream.ofNullable(background.gradeReason()),
                        Stream.of(words.text(kind, background.written())))
                .flatMap(texts -> texts)
                .toList();
    }

    private String part(Background.Part part) {
        BigDecimal points = part.points();
        return points == null
                ? words.text(
                        "failure.partWithout",
                        part.code(),
                        words.answer("outcome", part.outcome()),
                        part.reason(),
                        part.place())
                : words.text(
                        "failure.part", part.code(), words.exact(points), words.exact(part.maxPoints()), part.place());
    }

    private String adjusted(Background.Adjusted adjusted) {
        Adjustment adjustment = adjusted.adjustment();
        return words.text("failure.adjusted", words.show(adjustment.points()), adjustment.reason(), adjusted.place());
    }

    private List<String> differences(CaseFailure.Line line) {
        return line.differences().stream().flatMap(this::difference).toList();
    }

    private Stream<String> difference(Difference difference) {
        Object actual = difference.actual();
        return switch (difference.key()) {
            case REASON -> reasons(difference.expected().toString(), String.valueOf(actual));
            case RULE -> Stream.of(words.text("failure.RULE", difference.expected()));
            case RULES -> rules(texts(difference.expected()), texts(actual));
            case NOT -> Stream.of(words.text("failure.NOT", difference.expected()));
            case POINTS, PERCENT, OUTCOME, GRADE ->
                Stream.of(words.text(
                        "failure." + difference.key(),
                        shown(difference.expected()),
                        actual == null ? "–" : shown(actual)));
        };
    }

    /** A number with all its decimals: where only the seventh differs, it is what must be seen. */
    private String shown(Object value) {
        return value instanceof BigDecimal number ? words.exact(number) : words.show(value);
    }

    /** Several rules give several reasons, joined: only those that differ are told. */
    private Stream<String> reasons(String expected, String actual) {
        List<String> wanted = Arrays.asList(expected.split("; "));
        List<String> given = Arrays.asList(actual.split("; "));
        return Stream.concat(
                without(wanted, given).map(reason -> words.text("failure.reasonMissing", reason)),
                without(given, wanted).map(reason -> words.text("failure.reasonUnexpected", reason)));
    }

    private Stream<String> rules(List<String> expected, List<String> spoke) {
        return Stream.concat(
                without(expected, spoke).map(rule -> words.text("failure.RULE", rule)),
                without(spoke, expected).map(rule -> words.text("failure.NOT", rule)));
    }

    /** The others, each taken away once: a rule may speak twice. */
    private static Stream<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left.stream();
    }

    private static List<String> texts(@Nullable Object several) {
        return several instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<String> rules(CaseFailure.Line line) {
        List<String> told = new ArrayList<>();
        line.unknown().forEach(name -> told.add(words.text("failure.unknownRule", name)));
        line.spoke().forEach(rule -> told.add(words.text("failure.spoke", rule.rule(), rule.place(), rule.reason())));
        // Of a group it goes without saying that its parts are spoken on.
        if (line.spoke().isEmpty() && !line.silent().isEmpty()) {
            told.add(words.text("failure.nobodySpoke"));
        }
        for (CaseFailure.Silent rule : line.silent()) {
            told.add(words.text("failure.silent", rule.rule(), rule.place()));
            rule.claims().forEach(claim -> told.add(BELOW + claims.of(claim)));
        }
        return told;
    }
}
