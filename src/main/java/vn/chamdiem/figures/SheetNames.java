package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** What the sheets of a workbook of figures are called, and which kind of fact a sheet of some name holds. */
public final class SheetNames {
    /** No spreadsheet allows a longer name. */
    private static final int LONGEST = 31;

    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();

    /** The names of the sheets of these kinds. */
    public SheetNames(Collection<FactKind> declared) {
        Map<String, String> sheets = sheets(declared);
        for (FactKind kind : declared) {
            String sheet = sheets.getOrDefault(kind.name(), kind.name());
            written.add(sheet);
            for (String name : List.of(kind.name(), CsvFigures.stem(kind), sheet)) {
                kinds.put(Heading.plain(name), kind);
            }
        }
        // A label that is shared, or is the name of another, says nothing.
        for (FactKind kind : declared) {
            boolean alone = declared.stream()
                            .filter(other -> Heading.plain(other.label()).equals(Heading.plain(kind.label())))
                            .count()
                    == 1;
            if (alone) {
                kinds.putIfAbsent(Heading.plain(kind.label()), kind);
            }
        }
    }

    /** The sheet of each kind, by its name: its label as far as a sheet's name can hold it. */
    public static Map<String, String> sheets(Collection<FactKind> kinds) {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (FactKind kind : kinds) {
            String shortened = shortened(kind.label());
            boolean free = !shortened.isEmpty()
                    && kinds.stream()
                            .noneMatch(other -> !other.equals(kind)
                                    && List.of(shortened(other.label()), shortened(other.name())).stream()
                                            .anyMatch(shortened::equalsIgnoreCase))
                    && page(shortened, Language.VI).isEmpty()
                    && page(shortened, Language.EN).isEmpty();
            sheets.put(kind.name(), free ? shortened : shortened(kind.name()));
        }
        return sheets;
    }

    private static String shortened(String label) {
        String allowed =
                StringUtils.strip(label.replaceAll("[\\[\\]:*?/\\\\]", " ").replaceAll("\\s+", " "), " '");
        return StringUtils.strip(StringUtils.left(allowed, LONGEST), " '");
    }

    Optional<FactKind> kind(String sheet) {
        return Optional.ofNullable(kinds.get(Heading.plain(sheet)));
    }

    Optional<Page> page(String sheet) {
        return kind(sheet).isPresent()
                ? Optional.empty()
                : page(sheet, Language.VI).or(() -> page(sheet, Language.EN));
    }

    private static Optional<Page> page(String sheet, Language language) {
        for (Page page : Page.values()) {
            String plain = Heading.plain(sheet);
            if (plain.equals(Heading.plain(page.name()))
                    || plain.equals(Heading.plain(Words.in(language).answer("page", page)))) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** Whether a sheet was most likely meant to be one of these. */
    boolean almost(String sheet) {
        return kinds.keySet().stream().anyMatch(name -> Nearest.almost(Heading.plain(sheet), name));
    }

    /** All names, as a template writes them. */
    List<String> written() {
        return written;
    }
}
