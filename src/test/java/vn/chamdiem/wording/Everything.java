package vn.chamdiem.wording;

import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.Example;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problems;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** A ruleset to write rules in that use every construct, and what they are in words. */
final class Everything {
    private static final String FACTS = """
            declare Work @label("Công việc") @evidence("Sổ theo dõi")
                done : Long @label("Việc xong") @unit("việc")
                planned : Long @label("Việc giao") @unit("việc")
                rate : BigDecimal @label("Mức đạt") @min(0) @max(100)
                level : String @label("Mức độ") @oneOf("cao", "vừa", "thấp")
                published : Boolean @label("Đã công khai")
                audited : Boolean @label("Đã kiểm tra")
                due : LocalDate @label("Hạn gửi")
                sent : LocalDate @label("Ngày gửi")
            end
            declare Fault @label("Vi phạm") @many
                weight : BigDecimal @label("Mức nặng")
                cost : BigDecimal @label("Thiệt hại")
                level : String @label("Mức độ")
                found : LocalDate @label("Ngày phát hiện")
            end
            declare Survey @label("Khảo sát") @inherited
                asked : Long @label("Người được hỏi")
                done : Long @label("Người trả lời")
            end
            declare Pace @measure @label("Tốc độ") @unit("việc") end
            declare Reach @measure @label("Độ phủ") @across("everyone") @lowestIsBest end
            rule "Tốc độ" @measure("Pace") when Work( $p : ratio(done, planned) ) then measure.is($p); end
            rule "Độ phủ" @measure("Reach") when Work( $d : done ) then measure.is($d); end
            """;

    /** One rule for every construct; between them all functions, gatherings, signs and verbs. */
    static final List<String> RULES = List.of(
            "Work( percent(done, planned) >= 80 ) || award.full();",
            "Work( $done : done, $planned : planned, ratio(done, planned) > 0.5, rate < 12.345678901 )"
                    + " || award.share($done, $planned);",
            "Work( $r : percent(done, planned), $r <= 70, $r > 5, rate != 3 ) || award.points($r);",
            "Work( rate == null, published == true || audited != false && level == \"cao\" ) || award.none();",
            "Work( !(rate > 3 && done < 5), level in (\"cao\", \"vừa\"), level != \"vừa\" ) || award.half();",
            "Work( level not in (\"cao\", \"thấp\"), rate in (1, 2.5), published, !audited ) || award.percent(35);",
            "Work( due <= LocalDate.of(2026, 6, 30), sent == \"2026-06-01\", sent < due ) || award.notApplicable();",
            "Work( days(due, sent) > 10, workingDays(due, sent) < 7, plusWorkingDays(due, 5) >= sent ) || award.noData();",
            "Work( sum(done, planned) == 3, mean(done, planned, rate) < rate, min(done, planned) > max(rate, 2) )"
                    + " || award.points(1);",
            "Work( abs(done - planned) >= 1, round(rate, 1) == 2.5, ln(rate) < log10(rate), sqrt(rate) != power(rate, 2) )"
                    + " || award.bonus(2);",
            "Work( scaled(rate, 1, 5) > zScore(rate, 2, 3), ifMissing(rate, 0) < 4 ) || award.deduction(1.5);",
            "Work( worth(level, \"cao\", 3, \"vừa\", 2, \"thấp\", 0) >= 2, countYes(published, audited, rate > 3) > 1 )"
                    + " || award.atMost(4);",
            "Work( done + planned * 2 - 1 > (done - planned) * rate ) || award.knockOut();",
            "Work( $d : done, $p : planned ) Fault( weight > 3, level == \"nặng\" ) || award.shareUpTo($d, $p, 80);",
            "not Fault( weight > 3, cost > 1 ) exists Survey( asked > done ) || award.full();",
            "Work() not Survey() exists Fault( weight >= 2 ) || award.full();",
            "not (Fault( $w : weight, cost > 1 ) and Survey( asked < $w )) || award.full();",
            "exists (Fault( weight > 1 ) and Survey( asked > 2 )) || award.none();",
            "Fault( $w : weight, $f : found ) not Fault( weight > $w, found > $f ) || award.points($w);",
            "accumulate( Fault( weight > 1, level == \"nặng\" ); $n : count(), $c : sum(cost); $n > 3, $c < 9 )"
                    + " || award.pointsEach($n, 0.5, 3);",
            "accumulate( Fault(); $a : average(cost), $b : min(weight), $c : max(cost - weight), $d : median(cost);"
                    + " $a > $b, $c != $d ) || award.outOf($a, 8);",
            "Pace( $v : value, rank <= 3, $m : mean, $s : spread ) Reach( value > highest, lowest < median )"
                    + " || award.scale($v, $m, $s);",
            "Reach( best > worst, total > count, sampleSpread < 3 ) || award.stated(2);",
            "Agency( cohort == \"commune\", parent != null ) Period( from >= LocalDate.of(2026, 1, 1) ) || award.full();",
            "Work( steps(rate, 1, 3, 2.5, 4) > 2 ) || award.full();",
            "Survey( $x : done ) Work( done < 5 ) || award.points($x);");

    private Everything() {}

    /** The example with one rule; conditions and verb parted by two bars at the end. */
    static Example example(String rule) {
        int bars = rule.lastIndexOf("||");
        return example(rule.substring(0, bars), rule.substring(bars + 2));
    }

    static Example example(String when, String then) {
        return Example.ruleset()
                .with("facts.drl", FACTS)
                .with(
                        "1-rules.drl",
                        "rule \"Một\" @criterion(\"1.1\") when\n" + when + "\nthen\n" + then + "\nend\n"
                                + "rule \"Hai\" @criterion(\"1.2\") when Work() then award.none(); end\n");
    }

    /** The ruleset; empty-handed where the text is wrong. */
    static Ruleset read(RulesetFolder folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(folder, problems);
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(
                    problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return ruleset;
    }

    /** The rule called so, in words. */
    static String words(Ruleset ruleset, String name, Language language) {
        Rule rule = ruleset.rulebook().rules().stream()
                .filter(one -> one.ref().name().equals(name))
                .findFirst()
                .orElseThrow();
        return words(ruleset, rule, language);
    }

    static String words(Ruleset ruleset, Rule rule, Language language) {
        Words words = Words.in(language);
        return new RuleWords(
                        rule,
                        new Labels(
                                ruleset.rulebook().vocabulary(), ruleset.card().cohorts(), words),
                        language == Language.VI ? "20 điểm" : "20 points",
                        words)
                .text();
    }
}
