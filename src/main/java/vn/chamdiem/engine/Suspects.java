package vn.chamdiem.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/**
 * Finds the rules that the engine refuses, by building each one alone with the declarations.
 *
 * <p>The engine's own messages often carry no line; which rule can't be built alone, can be told for certain.
 */
final class Suspects {
    private final List<DrlFile> files;
    private final Map<String, String> texts;
    private final Problems problems;

    /**
     * Begins the search.
     *
     * @param texts what the engine was given, by file name
     */
    Suspects(List<DrlFile> files, Map<String, String> texts, Problems problems) {
        this.files = files;
        this.texts = texts;
        this.problems = problems;
    }

    void name() {
        for (DrlFile file : files) {
            for (RuleDescr rule : file.tree().getRules()) {
                if (KieBases.build(alone(file, rule)).isEmpty()
                        && !Slips.report(file.source(), rule.getLine(), after(file, rule), problems)) {
                    problems.add(ProblemKind.RULE_NOT_UNDERSTOOD, file.place(rule), rule.getName());
                }
            }
        }
        if (!problems.hasErrors()) {
            files.forEach(file ->
                    problems.add(ProblemKind.DRL_SYNTAX, Place.of(file.source().name())));
        }
    }

    /** The line in which the next rule of the file begins. */
    private static int after(DrlFile file, RuleDescr rule) {
        return file.tree().getRules().stream()
                .map(RuleDescr::getLine)
                .filter(line -> line > rule.getLine())
                .min(Integer::compare)
                .orElse(Integer.MAX_VALUE);
    }

    /** Every file with blank lines in place of all other rules. */
    private Map<String, String> alone(DrlFile kept, RuleDescr rule) {
        Map<String, String> alone = new LinkedHashMap<>();
        for (DrlFile file : files) {
            alone.put(file.name(), without(file, file == kept ? rule.getLine() : -1));
        }
        return alone;
    }

    private String without(DrlFile file, int keptLine) {
        TreeSet<Integer> starts = new TreeSet<>();
        TreeSet<Integer> rules = new TreeSet<>();
        for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
            starts.add(type.getLine());
        }
        for (RuleDescr rule : file.tree().getRules()) {
            starts.add(rule.getLine());
            rules.add(rule.getLine());
        }
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : texts.getOrDefault(file.name(), "").split("\n", -1)) {
            number++;
            Integer start = starts.floor(number);
            boolean otherRule = start != null && rules.contains(start) && start != keptLine;
            text.append(otherRule ? "" : line).append('\n');
        }
        return text.toString();
    }
}
