package vn.chamdiem.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.chamdiem.source.Admission;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/**
 * Reads an .xlsx file sheet by sheet.
 *
 * <p>A sheet is read as a stream, for its model in memory would be many times as large as what it says.
 */
public final class Workbook {
    /** What ends in one of these is a workbook too, of another kind. */
    private static final List<String> OTHER_FORMS =
            List.of(".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".fods", ".numbers");

    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    /** No sheet of figures is near this; a small file that unpacks to more is meant to do harm. */
    private static final long MOST_BYTES = 1L << 28;

    /** Packed; of a file of this size, nobody has filled in the cells by hand. */
    static final long MOST_BYTES_OF_A_FILE = 1L << 25;

    /** Sheets, drawings and pictures together; each is a part. */
    static final int MOST_PARTS = 2_000;

    /** What says which parts there are, and what belongs to what. */
    static final int MOST_BYTES_OF_AN_INDEX = 1 << 20;

    /** Styles are held in memory as a whole, at fifty times what the file has of them. */
    static final int MOST_BYTES_OF_STYLES = 1 << 22;

    /** Shared texts are held in memory as a whole, too. */
    static final int MOST_BYTES_OF_TEXTS = 1 << 25;

    /** Three times as many as there can be kinds of facts; several may be read from one part. */
    private static final int MOST_SHEETS = 1_000;

    private static final int MOST_OF_INDEX = 1 << 16;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    }

    private final Path path;
    private final Place file;
    private final Problems problems;

    private Workbook(Path path, String name, Problems problems) {
        this.path = path;
        this.file = Place.of(name);
        this.problems = problems;
    }

    /** Whether a file of this name is a workbook that can't be read as it is, and has to be saved as .xlsx first. */
    public static boolean ofOtherForm(String name) {
        return OTHER_FORMS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Reads every sheet; a workbook that can't be read is a problem.
     *
     * @param name the file as a person would open it
     */
    public static List<WorkbookSheet> read(Path path, String name, Problems problems) {
        return new Workbook(path, name, problems).read();
    }

    private List<WorkbookSheet> read() {
        try {
            if (readable()) {
                return sheets();
            }
        } catch (SheetHandler.TooLarge large) {
            problems.add(ProblemKind.WORKBOOK_TOO_LARGE, file, file.file());
        } catch (IOException | OpenXML4JException | SAXException | Unreadable broken) {
            broken(broken);
        }
        return List.of();
    }

    /** Turns what the library throws at a damaged file into one thing that can be said of it. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(RuntimeException cause) {
            super(cause);
        }
    }

    private void broken(Exception cause) {
        boolean bomb = String.valueOf(cause.getMessage()).contains("Zip bomb")
                || (cause.getCause() != null
                        && String.valueOf(cause.getCause().getMessage()).contains("Zip bomb"));
        problems.add(bomb ? ProblemKind.WORKBOOK_TOO_LARGE : ProblemKind.WORKBOOK_BROKEN, file, file.file());
    }

    /** Whether it is an .xlsx at all; people rename files, so the first bytes are asked and not the name. */
    private boolean readable() throws IOException, SheetHandler.TooLarge {
        if (!Admission.admits(path, file, MOST_BYTES_OF_A_FILE, problems)) {
            return false;
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(OLD_OR_LOCKED.length);
        }
        if (Arrays.equals(head, OLD_OR_LOCKED)) {
            problems.add(locked() ? ProblemKind.WORKBOOK_LOCKED : ProblemKind.WORKBOOK_OTHER, file, ".xls");
            return false;
        }
        if (head.length < ZIP.length || head[0] != ZIP[0] || head[1] != ZIP[1]) {
            problems.add(ProblemKind.WORKBOOK_BROKEN, file, file.file());
            return false;
        }
        Optional<String> other = otherForm();
        other.ifPresent(form -> problems.add(ProblemKind.WORKBOOK_OTHER, file, form));
        return other.isEmpty();
    }

    private boolean locked() {
        try (POIFSFileSystem old = new POIFSFileSystem(path.toFile(), true)) {
            return old.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private Optional<String> otherForm() throws IOException, SheetHandler.TooLarge {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            indexed(zip);
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                return Optional.of(".ods");
            }
            if (strict(zip)) {
                return Optional.of("Strict Open XML");
            }
            return zip.getEntry("xl/workbook.bin") == null ? Optional.empty() : Optional.of(".xlsb");
        }
    }

    /** The library reads the index as a whole, so that its real size is asked first; what a part says of its size may be a lie. */
    private static void indexed(ZipFile zip) throws IOException, SheetHandler.TooLarge {
        if (zip.size() > MOST_PARTS) {
            throw new SheetHandler.TooLarge();
        }
        for (ZipEntry part : Collections.list(zip.entries())) {
            if (part.getName().endsWith(".rels") || part.getName().equals("[Content_Types].xml")) {
                bounded(zip.getInputStream(part), MOST_BYTES_OF_AN_INDEX);
            }
        }
    }

    private static void bounded(InputStream part, long most) throws IOException, SheetHandler.TooLarge {
        try (part) {
            byte[] some = new byte[1 << 13];
            long all = 0;
            for (int read = part.read(some); read >= 0; read = part.read(some)) {
                all += read;
                if (all > most) {
                    throw new SheetHandler.TooLarge();
                }
            }
        }
    }

    private static void bounded(OPCPackage parts, XSSFRelation kind, long most)
            throws IOException, SheetHandler.TooLarge {
        for (PackagePart part : parts.getPartsByContentType(kind.getContentType())) {
            bounded(part.getInputStream(), most);
        }
    }

    /** The strict form of the standard names its parts otherwise; the library knows the usual one alone. */
    private static boolean strict(ZipFile zip) throws IOException {
        ZipEntry parts = zip.getEntry("_rels/.rels");
        if (parts == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(parts)) {
            return new String(in.readNBytes(MOST_OF_INDEX), StandardCharsets.UTF_8).contains("purl.oclc.org/ooxml");
        }
    }

    private List<WorkbookSheet> sheets() throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage parts = open(path.toFile())) {
            if (!parts.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())
                    .isEmpty()) {
                problems.add(ProblemKind.WORKBOOK_OTHER, file, ".xlsm");
                return List.of();
            }
            bounded(parts, XSSFRelation.STYLES, MOST_BYTES_OF_STYLES);
            bounded(parts, XSSFRelation.THEME, MOST_BYTES_OF_STYLES);
            bounded(parts, XSSFRelation.SHARED_STRINGS, MOST_BYTES_OF_TEXTS);
            XSSFReader book = guarded(() -> new XSSFReader(parts));
            BookHandler index = new BookHandler();
            parse(guarded(book::getWorkbookData), index);
            if (index.sheets().size() > MOST_SHEETS) {
                throw new SheetHandler.TooLarge();
            }
            CellForms forms = guarded(() -> CellForms.of(book.getStylesTable(), index.since1904()));
            ReadOnlySharedStringsTable texts = guarded(() -> new ReadOnlySharedStringsTable(parts, false));
            List<WorkbookSheet> sheets = new ArrayList<>();
            int room = SheetHandler.MOST_CELLS;
            for (BookHandler.Entry entry : index.sheets()) {
                if (entry.id().isEmpty()) {
                    continue;
                }
                Place place = Place.inside(file.file(), entry.name());
                SheetHandler handler = new SheetHandler(place, texts, forms, room);
                parse(guarded(() -> book.getSheet(entry.id())), handler);
                room -= handler.cells();
                sheets.add(new WorkbookSheet(
                        entry.name(), entry.hidden(), handler.sheet(), warnings(entry, place, handler)));
            }
            return sheets;
        }
    }

    private static OPCPackage open(File file) throws OpenXML4JException {
        try {
            return OPCPackage.open(file, PackageAccess.READ);
        } catch (RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    /** What may fail on a damaged file in more ways than it declares. */
    private interface Step<T> {
        T take() throws IOException, OpenXML4JException, SAXException;
    }

    private static <T> T guarded(Step<T> step) throws IOException, OpenXML4JException, SAXException {
        try {
            return step.take();
        } catch (RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    private static void parse(InputStream xml, ContentHandler handler) throws IOException, SAXException {
        try (xml) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(xml));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    private static List<Problem> warnings(BookHandler.Entry entry, Place place, SheetHandler sheet) {
        Problems warnings = new Problems();
        if (entry.hidden()) {
            warnings.warn(ProblemKind.SHEET_HIDDEN, place, entry.name());
        }
        List<Place> hidden = new ArrayList<>(sheet.hiddenLines());
        if (!hidden.isEmpty()) {
            warnings.warn(ProblemKind.ROWS_HIDDEN, hidden.get(0), hidden.size());
        }
        if (sheet.formulas() > 0) {
            warnings.warn(ProblemKind.FORMULAS_READ, sheet.firstFormula(), sheet.formulas());
        }
        return warnings.list();
    }
}
