package vn.chamdiem.hostile;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chamdiem.hostile.Attack.Trait;

/** Rule texts too large, too deep or too many to be written down. */
final class MadeRules {
    private static final String RULES = "1-rules.drl";
    private static final String CATEGORY = "reading";

    private MadeRules() {}

    static List<Attack> all() {
        return List.of(
                when("deep-brackets", "brackets deeper than a stack", "Work( " + nested("(", "done", ")") + " > 0 )"),
                when(
                        "deep-denial",
                        "a denial of a denial of a denial",
                        "Work( " + "!".repeat(100_000) + "(done > 0) )"),
                when("deep-minus", "the opposite of the opposite", "Work( " + "- ".repeat(100_000) + "done > 0 )"),
                when(
                        "deep-calls",
                        "a value within a value within a value",
                        "Work( " + nested("max(", "done", ", 1)") + " > 0 )"),
                when("deep-lists", "a list within a list", "Work( " + nested("done in (", "1", ")") + " )"),
                when("deep-not", "what must not not be", nested("not ( ", "Work()", " )")),
                when(
                        "deep-accumulate",
                        "an accumulate within an accumulate",
                        nested("accumulate( ", "Project()", " )")),
                when("long-sum", "a sum of very many", "Work( " + joined(20_000, " + ", at -> "done") + " > 0 )"),
                when(
                        "long-product",
                        "a product of very many",
                        "Work( " + joined(20_000, " * ", at -> "done") + " > 0 )"),
                when(
                        "long-or",
                        "very many alternatives",
                        "Work( " + joined(20_000, " || ", at -> "done == " + at) + " )"),
                when(
                        "long-and",
                        "very many conditions",
                        "Work( " + joined(20_000, ", ", at -> "done != -" + at) + " )"),
                when(
                        "long-list",
                        "one of very many texts",
                        "Work( note in (" + joined(50_000, ", ", at -> "\"n" + at + "\"") + ") )"),
                when(
                        "long-steps",
                        "very many steps",
                        "Work( steps(done, " + joined(20_000, ", ", at -> at + ", " + at) + ") >= 0 )"),
                when(
                        "many-names",
                        "very many names",
                        "Work( " + joined(5_000, ", ", at -> "$n" + at + " : done") + " )"),
                when(
                        "many-names-computed",
                        "very many names, each worked out from all before",
                        "Work( $n0 : done, "
                                + joined(
                                        120,
                                        ", ",
                                        at -> "$n" + (at + 1) + " : sum("
                                                + joined(at + 1, ", ", before -> "$n" + before) + ")")
                                + " )"),
                when(
                        "many-looks",
                        "a rule that looks very often",
                        joined(3_000, "\n    ", at -> "Work( done >= " + at + " - " + at + " )")),
                when(
                        "many-nots",
                        "a rule that denies very often",
                        joined(3_000, "\n    ", at -> "not Work( done == -" + (at + 1) + " )")),
                when(
                        "many-gatherings",
                        "a rule that gathers very often",
                        joined(
                                300,
                                "\n    ",
                                at -> "accumulate( Project( $s" + at + " : spent ); $t" + at + " : sum($s" + at
                                        + ") )")),
                when(
                        "long-name",
                        "a name as long as a book",
                        "Work( $" + "n".repeat(200_000) + " : done )",
                        Trait.HARMLESS),
                when("long-word", "a word as long as a book", "Work( " + "n".repeat(200_000) + " > 0 )"),
                when("long-number", "a number as long as a book", "Work( done > " + "9".repeat(1_000_000) + " )"),
                when("long-text", "a text as long as a book", "Work( note != \"" + "x".repeat(2_000_000) + "\" )"),
                when(
                        "long-text-escaped",
                        "a text as long as a book, of backslashes",
                        "Work( note != \"" + "\\\\".repeat(1_000_000) + "\" )"),
                when("long-line", "everything on one line", joined(60_000, " ", at -> "Work( done > 0 )")),
                when(
                        "quote-open",
                        "a text that never ends, in a long file",
                        "Work( note != \"" + ("x\n").repeat(300_000)),
                text("many-rules", "very many rules", joined(4_000, "\n", MadeRules::rule)),
                text("many-rules-of-one-name", "very many rules of one name", joined(1_000, "\n", at -> rule(1))),
                text(
                        "many-unknown-criteria",
                        "very many rules on criteria that don’t exist",
                        joined(1_000, "\n", at -> rule(at).replace("\"1.1\"", "\"1." + (at + 2) + "\""))),
                text("many-strange-signs", "very many signs that mean nothing", "§\n".repeat(200_000)),
                text("many-strange-signs-in-a-line", "the same in one line", "§".repeat(200_000)),
                text(
                        "many-slips",
                        "very many slips of the pen",
                        "rule \"x\" @criterion(\"1.1\") when Work( done > 0 ) then award.none(); end\n"
                                + "“x” ≥ ≤ ≠\n".repeat(30_000)),
                text(
                        "many-annotations",
                        "very many annotations",
                        "rule \"x\"\n" + "@criterion(\"1.1\")\n".repeat(30_000)
                                + "when Work() then award.none(); end\n"),
                text(
                        "many-verbs",
                        "very many verbs",
                        "rule \"x\" @criterion(\"1.1\") when Work() then\n" + "award.none();\n".repeat(10_000)
                                + "end\n"),
                text(
                        "many-types",
                        "very many kinds of facts",
                        joined(200, "\n", at -> "declare K" + at + " @label(\"k\") a : Long @label(\"a\") end") + "\n"
                                + rule(1),
                        Trait.HARMLESS),
                text(
                        "many-fields",
                        "a kind with very many figures",
                        "declare K @label(\"k\")\n" + joined(5_000, "\n", at -> "f" + at + " : Long @label(\"f\")")
                                + "\nend\n" + rule(1),
                        Trait.BOUNDS),
                text(
                        "many-near-names",
                        "very many names that are nearly right, in a kind with very many",
                        "declare K @label(\"k\")\n" + joined(2_000, "\n", at -> "figure" + at + " : Long @label(\"f\")")
                                + "\nend\nrule \"x\" @criterion(\"1.1\") when K( "
                                + joined(2_000, ", ", at -> "figurf" + at + " > 0") + " ) then award.none(); end\n"),
                text(
                        "long-near-name",
                        "a long name that is nearly right",
                        "declare K @label(\"k\")\n" + "a".repeat(60_000)
                                + " : Long @label(\"f\")\nend\nrule \"x\" @criterion(\"1.1\") when K( "
                                + "a".repeat(59_999) + "b > 0 ) then award.none(); end\n"),
                text(
                        "long-reason",
                        "a reason of very many braces",
                        rule(1).replace("@criterion", "@reason(\"" + "{done} ".repeat(100_000) + "\") @criterion")
                                .replace("Work()", "Work( $done : done )"),
                        Trait.HARMLESS),
                text(
                        "long-comment",
                        "a comment as long as a library",
                        "/*" + "*".repeat(1_000_000) + "*/\n" + rule(1),
                        Trait.HARMLESS),
                text("long-comment-open", "a comment that never ends", "/*" + "* /".repeat(300_000)),
                text("many-comments", "very many comments", "/**/ // x\n".repeat(100_000) + rule(1), Trait.HARMLESS),
                text(
                        "many-blank-lines",
                        "very many lines with nothing on them",
                        "\n".repeat(1_000_000) + rule(1),
                        Trait.HARMLESS),
                text(
                        "combining-marks",
                        "a letter with very many marks",
                        "// a" + "\u0301\u0323".repeat(500_000) + "\n" + rule(1),
                        Trait.HARMLESS),
                text(
                        "circle-of-measures",
                        "measures that are measured by each other",
                        joined(
                                300,
                                "\n",
                                at -> "declare M" + at + " @measure @label(\"m\") end\nrule \"m" + at
                                        + "\" @measure(\"M" + at + "\") when M" + (at + 1) % 300
                                        + "( $v : value ) then measure.is($v); end")),
                text(
                        "chain-of-measures",
                        "measures that wait for each other",
                        "declare M0 @measure @label(\"m\") end\nrule \"m0\" @measure(\"M0\") when Work( $v : done ) then measure.is($v); end\n"
                                + joined(
                                        40,
                                        "\n",
                                        at -> "declare M" + (at + 1) + " @measure @label(\"m\") end\nrule \"m"
                                                + (at + 1) + "\" @measure(\"M" + (at + 1) + "\") when M" + at
                                                + "( $v : value ) then measure.is($v); end")
                                + "\n" + rule(1),
                        Trait.HARMLESS));
    }

    private static String rule(int number) {
        return "rule \"1.1 " + number + "\" @criterion(\"1.1\") when Work() then award.none(); end\n";
    }

    private static Attack when(String name, String tries, String condition, Trait... traits) {
        return text(
                name,
                tries,
                "rule \"1.1\" @criterion(\"1.1\")\nwhen\n    " + condition + "\nthen\n    award.none();\nend\n",
                traits);
    }

    private static Attack text(String name, String tries, String text, Trait... traits) {
        Trait[] all = Arrays.copyOf(traits, traits.length + 1);
        all[traits.length] = Trait.OWN;
        return Attack.made(
                CATEGORY, name, tries, RULES, folder -> Files.writeString(Ground.place(folder, RULES), text), all);
    }

    private static String nested(String open, String inside, String close) {
        return open.repeat(5_000) + inside + close.repeat(5_000);
    }

    private static String joined(int times, String between, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining(between));
    }
}
