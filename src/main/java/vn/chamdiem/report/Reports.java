package vn.chamdiem.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.words.Words;

/** The reports of one evaluation in one language: pages that open from a disk and need nothing beside them. */
public final class Reports {
    /** The page of the whole evaluation, which leads to the others. */
    public static final String INDEX = "index.html";

    private final Reported reported;
    private final Words words;
    private final List<CohortProfile> cohorts;

    public Reports(Reported reported, Words words) {
        this.reported = reported;
        this.words = words;
        this.cohorts =
                reported.evaluation().cohorts().stream().map(CohortProfile::of).toList();
    }

    /** The report card of one agency. */
    public String agency(Ranked ranked) {
        CohortProfile cohort = cohorts.stream()
                .filter(one -> one.ranking().agencies().contains(ranked))
                .findFirst()
                .orElseThrow();
        return new AgencyReport(reported, cohort, ranked, words).html();
    }

    /** The report of the whole evaluation. */
    public String evaluation() {
        return new EvaluationReport(reported, cohorts, Map.of(), words).html();
    }

    /** Every report as a file, by its name: one for each agency, and the one of all, which leads to them. */
    public Map<String, String> all() {
        Map<String, String> names = names();
        Map<String, String> files = new TreeMap<>();
        files.put(INDEX, new EvaluationReport(reported, cohorts, names, words).html());
        reported.evaluation()
                .agencies()
                .forEach(ranked ->
                        files.put(names.getOrDefault(ranked.analysis().agency().code(), ""), agency(ranked)));
        return files;
    }

    /** What files are called: by codes, as far as files can be called so, and no two alike. */
    private Map<String, String> names() {
        Set<String> taken = new TreeSet<>(Set.of(INDEX));
        Map<String, String> names = new TreeMap<>();
        reported.evaluation().agencies().forEach(ranked -> {
            String code = ranked.analysis().agency().code();
            String plain = plain(code);
            String name = plain + ".html";
            // Not every disk tells capitals from small letters.
            for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
                name = plain + "-" + next + ".html";
            }
            names.put(code, name);
        });
        return names;
    }

    /** A code without what a file can't be called. */
    public static String plain(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}.-]", "_");
    }
}
