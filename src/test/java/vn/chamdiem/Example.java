package vn.chamdiem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/** A small ruleset to write tests with: two cohorts, two criteria in one group, one kind of fact. */
public final class Example {
    public static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    public static final Agency AGENCY = new Agency("A1", "Sở Một", "department", null);

    private static final String CARD = """
            title: Ví dụ
            legalAct: {number: 1/QĐ, issued: 2026-01-01, issuer: UBND tỉnh, title: Ví dụ}
            period: {from: 2026-01-01, to: 2026-12-31}
            totalPoints: 20
            cohorts:
              - {id: department, title: Sở}
              - {id: commune, title: Xã}
            rounding: {at: criterion, places: 2, mode: half-up}
            ranking: {on: rounded, ties: standard}
            gradeScale:
              grades: [{name: Tốt, from: 80}, {name: Khá, from: 65}, {name: Yếu, from: 0}]
            """;
    private static final String CRITERIA = """
            - code: 1
              title: Nhóm
              maxPoints: 20
              legalBasis: Phụ lục
              parts:
                - {code: 1.1, title: Một, maxPoints: 10, whenNothingToMeasure: zero}
                - {code: 1.2, title: Hai, maxPoints: 10, whenNothingToMeasure: full}
            """;
    private static final String FACTS = """
            declare Work @label("Công việc") @evidence("Sổ theo dõi")
                done : Long @label("Việc xong") @unit("việc") @atMost(planned)
                planned : Long @label("Việc giao") @unit("việc")
                rate : BigDecimal @label("Tỷ lệ")
                note : String @label("Ghi chú")
            end
            """;
    private static final String RULES = """
            rule "1.1 Một"
                @criterion("1.1")
                @reason("Xong {done}/{planned} việc")
            when
                Work( $done : done, $planned : planned )
            then
                award.share($done, $planned);
            end

            rule "1.2 Hai"
                @criterion("1.2")
            when
                Work( $done : done, $planned : planned )
            then
                award.shareUpTo($done, $planned, 80);
            end
            """;

    private final TreeMap<String, String> files = new TreeMap<>();

    private Example() {
        files.put("ruleset.yaml", CARD);
        files.put("criteria.yaml", CRITERIA);
        files.put("facts.drl", FACTS);
        files.put("1-rules.drl", RULES);
    }

    public static Example ruleset() {
        return new Example();
    }

    /** The same with another text for one file. */
    public Example with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** The same with one thing in one file written otherwise. */
    public Example replace(String file, String written, String otherwise) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(written)) {
            throw new IllegalArgumentException(file + " does not have [" + written + "]");
        }
        files.put(file, text.replace(written, otherwise));
        return this;
    }

    /** The same with another rule on criterion 1.1: its conditions and its verb. */
    public Example rule(String when, String then) {
        return with(
                "1-rules.drl",
                "rule \"Một\" @criterion(\"1.1\") when\n" + when + "\nthen\n" + then + "\nend\n"
                        + "rule \"Hai\" @criterion(\"1.2\") when Work() then award.none(); end\n");
    }

    public RulesetFolder folder() {
        TreeMap<String, SourceFile> sources = new TreeMap<>();
        files.forEach((name, text) -> sources.put(name, new SourceFile(name, text)));
        return new RulesetFolder("example", sources);
    }

    public CompiledRuleset compile() {
        return new DroolsCompiler().compile(folder());
    }

    /** What is wrong with it, each as {@code KIND file:line}. */
    public List<String> problems() {
        try {
            return told(compile().warnings());
        } catch (ProblemsFound found) {
            return told(found.problems());
        }
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.kind() + " " + problem.place().file() + ":"
                        + problem.place().line())
                .toList();
    }

    /** Writes it into {@code rules/example} below {@code folder}. */
    public Path writeBelow(Path folder) {
        try {
            Path rules = Files.createDirectories(folder.resolve("rules").resolve("example"));
            for (var file : files.entrySet()) {
                Files.writeString(rules.resolve(file.getKey()), file.getValue());
            }
            return rules;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The analysis of an agency of which {@code facts} are known, and which nobody stands beside. */
    public ScoreAnalysis score(Fact... facts) {
        Scorer scorer = compile().scorer();
        AgencyFacts known = new AgencyFacts(AGENCY, Arrays.asList(facts));
        return scorer.score(known, scorer.standings(List.of(known), PERIOD), PERIOD);
    }

    /** What became of criterion 1.1. */
    public CriterionAnalysis first(Fact... facts) {
        return score(facts).find(new CriterionCode("1.1")).orElseThrow();
    }

    /** So much work done of so much planned. */
    public static Fact work(long done, long planned) {
        return fact("done", done, "planned", planned);
    }

    /** Work of which these figures are known: name, value, name, value. */
    public static Fact fact(Object... namesAndValues) {
        TreeMap<String, Object> figures = new TreeMap<>();
        List<Object> all = new ArrayList<>(Arrays.asList(namesAndValues));
        while (!all.isEmpty()) {
            figures.put(all.remove(0).toString(), all.remove(0));
        }
        return new Fact("Work", figures, null, null);
    }
}
