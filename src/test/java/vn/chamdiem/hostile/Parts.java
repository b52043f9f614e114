package vn.chamdiem.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as the parts it is packed of, any of which may be another than it should be. */
final class Parts {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
    static final String LINK = "_rels/.rels";
    static final String TYPES = "[Content_Types].xml";
    static final String STYLES = "xl/styles.xml";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook with one sheet, on which one agency reports its work. */
    Parts() {
        parts.put(
                TYPES,
                HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type(WORKBOOK, "sheet.main") + type(SHEET, "worksheet") + type(STRINGS, "sharedStrings")
                        + type(STYLES, "styles") + "</Types>");
        parts.put(LINK, links(link("1", "officeDocument", WORKBOOK, "")));
        parts.put(
                WORKBOOK,
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS
                        + "\"><sheets><sheet name=\"Work\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                WORKBOOK_LINKS,
                links(link("1", "worksheet", "worksheets/sheet1.xml", "")
                        + link("2", "sharedStrings", "sharedStrings.xml", "")
                        + link("3", "styles", "styles.xml", "")));
        parts.put(
                STYLES,
                HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>");
        parts.put(
                STRINGS,
                HEAD + "<sst xmlns=\"" + MAIN + "\"><si><t>agency</t></si><si><t>done</t></si><si><t>planned</t></si>"
                        + "<si><t>note</t></si><si><t>A1</t></si><si><t>x</t></si><si><t>rate</t></si></sst>");
        parts.put(
                SHEET,
                HEAD + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
                        + "<c r=\"E1\" t=\"s\"><v>6</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c><c r=\"B2\"><v>364</v></c>"
                        + "<c r=\"C2\"><v>371</v></c><c r=\"D2\" t=\"s\"><v>5</v></c>"
                        + "<c r=\"E2\"><v>0.9</v></c></row>"
                        + "</sheetData></worksheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + SHEETS + kind + "+xml\"/>";
    }

    private static String links(String inside) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    static String link(String id, String kind, String target, String more) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + LINKS + "/" + kind + "\" Target=\"" + target + "\" "
                + more + "/>";
    }

    /** The same with something in a part written otherwise. */
    Parts replace(String part, String written, String otherwise) {
        String text = parts.getOrDefault(part, "");
        if (!text.contains(written)) {
            throw new IllegalArgumentException(part + " does not have [" + written + "]");
        }
        parts.put(part, text.replace(written, otherwise));
        return this;
    }

    /** The same with another part. */
    Parts with(String part, String text) {
        parts.put(part, text);
        return this;
    }

    /** The same with a declaration in front of a part, as an attack on whoever reads it needs one. */
    Parts declare(String part, String declaration) {
        return replace(part, HEAD, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + declaration);
    }

    void write(Path file) throws IOException {
        write(file, "", 0);
    }

    /** Packs it with a part into which so many spaces are blown up. */
    void write(Path file, String blownUp, long spaces) throws IOException {
        Bait bait = Bait.near(file);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String text = bait.in(part.getValue());
                if (part.getKey().equals(blownUp)) {
                    int at = text.indexOf('>', text.indexOf("?>") + 2) + 1;
                    zip.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    blow(zip, spaces);
                    text = text.substring(at);
                }
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static void blow(OutputStream zip, long spaces) throws IOException {
        byte[] some = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < spaces; written += some.length) {
            zip.write(some);
        }
    }

    /** The bytes of it. */
    byte[] bytes(Path file) throws IOException {
        write(file);
        return Files.readAllBytes(file);
    }
}
