package vn.chamdiem.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.chamdiem.source.Blanks;
import vn.chamdiem.source.Cell.As;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Sheet;

/** Reads one sheet from its XML, cell by cell. */
final class SheetHandler extends DefaultHandler {
    /** A workbook with more cells than this, the empty ones before a filled one included, holds something else than figures. */
    static final int MOST_CELLS = 5_000_000;

    /** Merged areas are compared with one another and with every line; a form has some for its head, and one for each agency. */
    static final int MOST_AREAS = 10_000;

    /** As many as a spreadsheet keeps in a cell, each of which may be written with up to six signs. */
    static final int MOST_SIGNS = 6 * 32_767;

    private static final int MOST_KNOWN = 10_000;

    /** Says that the sheet has more cells than any sheet of figures. */
    static final class TooLarge extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final Place place;
    private final SharedStrings shared;
    private final CellForms forms;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final List<Sheet.Area> merged = new ArrayList<>();
    private final List<Place> hiddenLines = new ArrayList<>();
    private final Map<Integer, String> sharedTexts = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    private int line;
    private boolean hidden;
    private List<String> texts = new ArrayList<>();
    private List<As> as = new ArrayList<>();
    private int cells;
    private final int room;
    private long mergedLines;

    private int column;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean inPhonetic;
    private final StringBuilder value = new StringBuilder();

    private int formulas;
    private Place firstFormula;

    /**
     * Reads one sheet.
     *
     * @param room for how many cells there is
     */
    SheetHandler(Place place, SharedStrings shared, CellForms forms, int room) {
        this.place = place;
        this.room = room;
        this.firstFormula = place;
        this.shared = shared;
        this.forms = forms;
    }

    /** How XML says yes. */
    static boolean claim(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> row(attributes);
            case "c" -> cell(attributes);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merged(String.valueOf(attributes.getValue("ref")));
            default -> {
                // Everything else is how the sheet looks.
            }
        }
    }

    private void row(Attributes attributes) {
        String number = attributes.getValue("r");
        line = number == null ? line + 1 : Integer.parseInt(number);
        hidden = claim(attributes.getValue("hidden"));
        column = 0;
        texts = new ArrayList<>(texts.size());
        as = new ArrayList<>(as.size());
    }

    private void cell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        value.setLength(0);
        count(1);
    }

    private void count(int more) throws TooLarge {
        cells += more;
        if (cells > room) {
            throw new TooLarge();
        }
    }

    private void merged(String reference) throws TooLarge {
        CellRangeAddress area = CellRangeAddress.valueOf(reference);
        merged.add(new Sheet.Area(
                area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn() + 1, area.getLastColumn() + 1));
        mergedLines += area.getLastRow() - area.getFirstRow() + 1L;
        if (merged.size() > MOST_AREAS || mergedLines > MOST_CELLS) {
            throw new TooLarge();
        }
    }

    int cells() {
        return cells;
    }

    @Override
    public void characters(char[] signs, int start, int length) throws SAXException {
        if (inValue) {
            if (value.length() + length > MOST_SIGNS) {
                throw new TooLarge();
            }
            value.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // Everything else is how the sheet looks.
            }
        }
    }

    private void endCell() throws SAXException {
        if (value.isEmpty() && formula && !type.equals("str")) {
            keep("", As.UNCALCULATED);
            return;
        }
        if (formula && !type.equals("e") && formulas++ == 0) {
            firstFormula = place.at(line, column);
        }
        String raw = value.toString();
        switch (type) {
            case "s" -> keep(text(Integer.parseInt(raw.strip())), As.TEXT);
            case "inlineStr", "str" -> keep(Blanks.strip(raw), As.TEXT);
            case "b" -> keep(String.valueOf(claim(raw.strip())), As.VALUE);
            case "e" -> keep(raw.strip(), As.FAILED);
            case "d" -> keep(raw.strip().replaceAll("T.*", ""), As.VALUE);
            default -> {
                if (!raw.isBlank()) {
                    keep(forms.text(raw.strip(), style), forms.as(style));
                }
            }
        }
    }

    /** Looking a shared text up is dear, and most are used by many cells. */
    private String text(int index) {
        return sharedTexts.computeIfAbsent(
                index, number -> Blanks.strip(shared.getItemAt(number).getString()));
    }

    private void keep(String text, As kind) throws SAXException {
        if (text.isEmpty() && kind == As.TEXT) {
            return;
        }
        count(Math.max(0, column - 1 - texts.size()));
        while (texts.size() < column - 1) {
            texts.add("");
            as.add(As.TEXT);
        }
        // The same few texts and small numbers fill most of a long sheet.
        texts.add(
                known.size() < MOST_KNOWN
                        ? known.computeIfAbsent(text, first -> first)
                        : known.getOrDefault(text, text));
        as.add(kind);
    }

    private void endRow() {
        if (texts.isEmpty()) {
            return;
        }
        lines.add(new Sheet.Line(place, line, List.copyOf(texts), Collections.unmodifiableList(compact(as))));
        if (hidden) {
            hiddenLines.add(place.at(line, 0));
        }
    }

    private static List<As> compact(List<As> all) {
        return all.stream().allMatch(As.TEXT::equals) ? List.of() : List.copyOf(all);
    }

    Sheet sheet() {
        return new Sheet(place, lines, merged);
    }

    List<Place> hiddenLines() {
        return hiddenLines;
    }

    int formulas() {
        return formulas;
    }

    Place firstFormula() {
        return firstFormula;
    }
}
