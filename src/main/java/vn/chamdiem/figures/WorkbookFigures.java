package vn.chamdiem.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Table;
import vn.chamdiem.workbook.Workbook;
import vn.chamdiem.workbook.WorkbookSheet;

/** Reads figures from a workbook: a sheet for each kind of fact, the list of agencies, and the card. */
final class WorkbookFigures {
    private final FiguresDraft draft;
    private final Problems problems;
    private final Forms otherwise;
    private final SheetNames names;

    /**
     * A reader.
     *
     * @param otherwise how numbers and dates are written where the workbook doesn't say
     */
    WorkbookFigures(FiguresDraft draft, Forms otherwise) {
        this.draft = draft;
        this.problems = draft.problems();
        this.otherwise = otherwise;
        this.names = new SheetNames(draft.kinds());
    }

    /**
     * Reads all that the workbook tells, and answers its card if it has one.
     *
     * @param name the file as a person would open it
     */
    Optional<FiguresCard> read(Path path, String name) {
        Problems unreadable = new Problems();
        List<WorkbookSheet> sheets = Workbook.read(path, name, unreadable);
        problems.addAll(unreadable.list());
        if (unreadable.hasErrors()) {
            draft.incomplete();
            return Optional.empty();
        }
        Map<String, FactKind> kinds = new LinkedHashMap<>();
        List<WorkbookSheet> unknown = new ArrayList<>();
        FiguresCard card = null;
        for (WorkbookSheet sheet : sheets) {
            Page page = names.page(sheet.name()).orElse(null);
            if (page == Page.CARD) {
                card = new CardSheet(sheet.sheet(), otherwise, problems).read();
            }
        }
        FactReader reader = draft.reader(card == null ? otherwise : card.forms());
        int known = 0;
        for (WorkbookSheet sheet : sheets) {
            Page page = names.page(sheet.name()).orElse(null);
            FactKind kind = names.kind(sheet.name()).orElse(null);
            if (page == null && kind == null && !sheet.sheet().lines().isEmpty()) {
                unknown.add(sheet);
            }
            if (page == Page.AGENCIES) {
                agencies(sheet);
            }
            if (kind != null) {
                kind(kind, sheet, reader, kinds);
                known++;
            }
        }
        unknown(unknown, known == 0 ? ofFile(name) : null, reader);
        return Optional.ofNullable(card);
    }

    /** The kind that a file is named after, for one who keeps a workbook for each. */
    private @Nullable FactKind ofFile(String file) {
        String stem = StringUtils.substringBeforeLast(StringUtils.substringAfterLast("/" + file, "/"), ".");
        return names.kind(stem).orElse(null);
    }

    private void unknown(List<WorkbookSheet> sheets, @Nullable FactKind ofFile, FactReader reader) {
        if (sheets.size() == 1 && ofFile != null) {
            kind(ofFile, sheets.get(0), reader, new LinkedHashMap<>());
            return;
        }
        for (WorkbookSheet sheet : sheets) {
            problems.tell(
                    names.almost(sheet.name()) ? draft.undeclared() : Severity.WARNING,
                    ProblemKind.SHEET_UNKNOWN,
                    sheet.sheet().place(),
                    sheet.name(),
                    Nearest.to(sheet.name(), names.written()));
        }
    }

    private Optional<Table> table(WorkbookSheet sheet, List<Heading> headings) {
        problems.addAll(sheet.warnings());
        if (sheet.sheet().lines().isEmpty()) {
            return Optional.empty();
        }
        return new Head(sheet.sheet(), headings, problems, draft.undeclared()).table();
    }

    private void agencies(WorkbookSheet sheet) {
        Optional<Table> table = table(sheet, Heading.ofAgencies());
        table.ifPresent(told -> Agencies.read(told, draft));
        if (table.isEmpty() && !sheet.sheet().lines().isEmpty()) {
            draft.incomplete();
        }
    }

    private void kind(FactKind kind, WorkbookSheet sheet, FactReader reader, Map<String, FactKind> seen) {
        Place place = sheet.sheet().place();
        if (seen.putIfAbsent(kind.name(), kind) != null) {
            problems.add(ProblemKind.SHEET_TWICE, place, sheet.name(), kind.label());
            return;
        }
        table(sheet, Heading.of(kind)).ifPresent(table -> {
            for (Table.Row row : table.rows()) {
                draft.fact(kind, row.cell(Column.AGENCY.id()), row.cells(), reader);
            }
        });
    }
}
