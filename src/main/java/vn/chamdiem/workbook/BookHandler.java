package vn.chamdiem.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chamdiem.source.Blanks;

/** Reads the index of a workbook: which sheets there are, and from which day its dates are counted. */
final class BookHandler extends DefaultHandler {
    /**
     * A sheet in the index.
     *
     * @param id under which its content is found
     */
    record Entry(String name, String id, boolean hidden) {}

    private final List<Entry> sheets = new ArrayList<>();
    private boolean since1904;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            since1904 = SheetHandler.claim(attributes.getValue("date1904"));
        }
        if (localName.equals("sheet")) {
            String state = attributes.getValue("state");
            sheets.add(new Entry(
                    Blanks.strip(String.valueOf(attributes.getValue("name"))),
                    id(attributes),
                    state != null && !state.equals("visible")));
        }
    }

    /** The relation's name space differs between the two forms of the standard. */
    private static String id(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).contains("relationships")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }
}
