package vn.chamdiem.authoring;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.math.NumberUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;

/** Which file holds the rules of which part of the annex. */
record RuleFiles(RulesetFolder folder, CriteriaSet criteria) {
    private static final Pattern SPEAKS_ON = Pattern.compile("@criterion\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("^\\d+");

    /** The file where most rules of {@code group} are, or the name of a new one. */
    String forPartOf(@Nullable String group, String code) {
        Set<String> codes = group == null
                ? Set.of()
                : criteria.find(new CriterionCode(group))
                        .orElseThrow()
                        .all()
                        .map(line -> line.code().value())
                        .collect(Collectors.toSet());
        return folder.drl().stream()
                .filter(file -> rulesOn(file, codes) > 0)
                .max(Comparator.comparingLong(file -> rulesOn(file, codes)))
                .map(RulesetFolder::nameWithin)
                .orElseGet(() -> newFile(group == null ? code : group));
    }

    private static long rulesOn(SourceFile file, Set<String> codes) {
        return SPEAKS_ON
                .matcher(file.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(codes::contains)
                .count();
    }

    private String newFile(String code) {
        int last = folder.files().keySet().stream()
                .flatMap(name -> NUMBER.matcher(name).results())
                .mapToInt(found -> NumberUtils.toInt(found.group()))
                .max()
                .orElse(0);
        return (last + 1) + "-" + code.toLowerCase(Locale.ROOT).replace('.', '-') + ".drl";
    }
}
