package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.source.Blanks;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/**
 * A column that a table of figures may have.
 *
 * @param name as rules, files and JSON write it
 * @param needed whether a table without it can't be read
 * @param figure whether a figure stands below it
 * @param spellings what people write above it, in the plain form of {@link #plain}
 */
record Heading(String name, boolean needed, boolean figure, Set<String> spellings) {
    Heading {
        spellings = Set.copyOf(spellings);
    }

    /** The columns of the list of agencies. */
    static List<Heading> ofAgencies() {
        return List.of(of(Column.CODE, true), of(Column.NAME, true), of(Column.COHORT, true), of(Column.PARENT, false));
    }

    /** The columns of a kind of fact. */
    static List<Heading> of(FactKind kind) {
        List<Heading> all = new ArrayList<>();
        all.add(of(Column.AGENCY, true));
        kind.fields().forEach(field -> all.add(of(field)));
        if (kind.field(Column.EVIDENCE.id()).isEmpty()) {
            all.add(of(Column.EVIDENCE, false));
        }
        return all;
    }

    private static Heading of(Column column, boolean needed) {
        Set<String> spellings = new LinkedHashSet<>(Set.of(column.id()));
        for (Language language : Language.values()) {
            spellings.add(plain(Words.in(language).answer("column", column)));
        }
        return new Heading(column.id(), needed, false, spellings);
    }

    private static Heading of(FigureField field) {
        Set<String> spellings = new LinkedHashSet<>();
        Stream.of(field.name(), field.label(), field.withUnit(), field.label() + ", " + field.unit())
                .forEach(spelling -> spellings.add(plain(spelling)));
        return new Heading(field.name(), true, true, spellings);
    }

    /** Capitals, line ends, stars and doubled spaces make no other column. */
    static String plain(String written) {
        String words = StringUtils.normalizeSpace(Blanks.strip(written).replace('\u00A0', ' '));
        return StringUtils.stripEnd(words, "*: ").toLowerCase(Locale.ROOT);
    }

    /**
     * Which of {@code headings} may be meant by these texts.
     *
     * @param texts above a column, from the top down: a name decides, or else the lowest that says anything
     */
    static List<Heading> meant(List<Heading> headings, List<String> texts) {
        for (String text : texts) {
            List<Heading> named = headings.stream()
                    .filter(heading -> heading.name().equals(text))
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            String text = plain(texts.get(i));
            List<Heading> spelled = headings.stream()
                    .filter(heading -> heading.spellings().contains(text))
                    .toList();
            if (!spelled.isEmpty()) {
                return spelled;
            }
        }
        return List.of();
    }
}
