package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Table;

/**
 * Points that were published about real agencies: a line per agency, a column per criterion.
 *
 * <p>An empty cell says that nothing was published; {@code NO_DATA} or another outcome says that no number was.
 */
public final class PublishedTable {
    private static final String AGENCY = "agency";

    private final Table table;

    private PublishedTable(Table table) {
        this.table = table;
    }

    public static PublishedTable read(SourceFile file, Problems problems) {
        return new PublishedTable(CsvTable.read(file, problems));
    }

    /**
     * One published value that the analysis doesn't give.
     *
     * @param scored points, or the outcome where there are none
     */
    public record Miss(String agency, String criterion, String scored, String published, Place place) {
        /** How far apart the two are, where both are numbers. */
        public Optional<BigDecimal> distance() {
            try {
                return Optional.of(new BigDecimal(scored).subtract(new BigDecimal(published)));
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        }
    }

    /**
     * How a criterion's published values compare.
     *
     * @param published how many there are
     */
    public record Comparison(int published, List<Miss> misses) {
        public int matched() {
            return published - misses.size();
        }

        @Override
        public String toString() {
            return matched() + " of " + published + (misses.isEmpty() ? "" : ", misses " + misses);
        }
    }

    /** Lays {@code analyses} beside the table, criterion by criterion. */
    public Map<String, Comparison> compare(List<ScoreAnalysis> analyses) {
        Map<String, ScoreAnalysis> byAgency = new LinkedHashMap<>();
        analyses.forEach(analysis -> byAgency.put(analysis.agency().code(), analysis));
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        table.columns().keySet().stream()
                .filter(column -> !column.equals(AGENCY))
                .forEach(criterion -> comparisons.put(criterion, compare(criterion, byAgency)));
        return comparisons;
    }

    private Comparison compare(String criterion, Map<String, ScoreAnalysis> analyses) {
        List<Miss> misses = new ArrayList<>();
        int published = 0;
        for (Table.Row row : table.rows()) {
            Cell cell = row.cell(criterion);
            String agency = row.cell(AGENCY).text();
            if (cell.empty() || !analyses.containsKey(agency)) {
                continue;
            }
            published++;
            String scored = Optional.ofNullable(analyses.get(agency))
                    .flatMap(analysis -> analysis.find(new CriterionCode(criterion)))
                    .map(PublishedTable::value)
                    .orElse("");
            if (!same(scored, cell.text())) {
                misses.add(new Miss(agency, criterion, scored, cell.text(), cell.place()));
            }
        }
        return new Comparison(published, misses);
    }

    private static String value(CriterionAnalysis criterion) {
        BigDecimal points = criterion.points();
        return points == null ? criterion.outcome().name() : points.toPlainString();
    }

    private static boolean same(String scored, String published) {
        try {
            return new BigDecimal(scored).compareTo(new BigDecimal(published)) == 0;
        } catch (NumberFormatException noNumber) {
            return scored.equals(published);
        }
    }
}
