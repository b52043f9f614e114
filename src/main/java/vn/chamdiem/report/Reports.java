package vn.chamdiem.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.words.Words;

/** The reports of one evaluation in one language: pages to print, and workbooks to check. */
public final class Reports {
    /** The report of the whole evaluation among those of its agencies. */
    private static final String INDEX = "index";

    /** How a report is written. */
    public enum Format {
        /** A page that opens from a disk, needs nothing beside it, and can be printed. */
        HTML,
        /** A workbook whose sums and ranks are formulas. */
        XLSX;

        /** How files of it are called. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A report that is ready to be written into a file. */
    public interface Report {
        void write(OutputStream out) throws IOException;
    }

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
    public Report agency(Ranked ranked, Format format) {
        return switch (format) {
            case XLSX -> new ResultBook(reported, List.of(ranked), false, words)::write;
            case HTML -> page(agency(ranked));
        };
    }

    /** The report card of one agency, as a page. */
    public String agency(Ranked ranked) {
        CohortProfile cohort = cohorts.stream()
                .filter(one -> one.ranking().agencies().contains(ranked))
                .findFirst()
                .orElseThrow();
        return new AgencyReport(reported, cohort, ranked, words).html();
    }

    /** The report of the whole evaluation. */
    public Report evaluation(Format format) {
        return switch (format) {
            case XLSX ->
                new ResultBook(reported, reported.evaluation().agencies().toList(), true, words)::write;
            case HTML -> page(evaluation());
        };
    }

    /** The report of the whole evaluation, as a page. */
    public String evaluation() {
        return new EvaluationReport(reported, cohorts, Map.of(), words).html();
    }

    /** Every report by the name of its file: one for each agency, and the one of all, which as a page leads to them. */
    public Map<String, Report> all(Format format) {
        Map<String, String> names = names(format);
        Map<String, Report> files = new TreeMap<>();
        files.put(
                INDEX + format.ending(),
                format == Format.XLSX
                        ? evaluation(format)
                        : page(new EvaluationReport(reported, cohorts, names, words).html()));
        reported.evaluation()
                .agencies()
                .forEach(ranked -> files.put(
                        names.getOrDefault(ranked.analysis().agency().code(), ""),
                        out -> agency(ranked, format).write(out)));
        return files;
    }

    private static Report page(String html) {
        return out -> out.write(html.getBytes(StandardCharsets.UTF_8));
    }

    /** What files are called: by codes, as far as files can be called so, and no two alike. */
    private Map<String, String> names(Format format) {
        Set<String> taken = new TreeSet<>(Set.of(INDEX + format.ending()));
        Map<String, String> names = new TreeMap<>();
        reported.evaluation().agencies().forEach(ranked -> {
            String code = ranked.analysis().agency().code();
            String plain = plain(code);
            String name = plain + format.ending();
            // Not every disk tells capitals from small letters.
            for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
                name = plain + "-" + next + format.ending();
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
