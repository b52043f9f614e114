package vn.chamdiem.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.figures.CardKey;
import vn.chamdiem.figures.Column;
import vn.chamdiem.figures.DateForm;
import vn.chamdiem.figures.NumberForm;
import vn.chamdiem.figures.Page;
import vn.chamdiem.figures.SheetNames;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;
import vn.chamdiem.workbook.Form;
import vn.chamdiem.workbook.FormWriter;
import vn.chamdiem.workbook.Rule;

/**
 * The workbook that agencies fill in for a ruleset, in the ruleset's language.
 *
 * <p>What it accepts is what is accepted when it is read back.
 */
public final class WorkbookTemplate {
    private final CompiledRuleset ruleset;
    private final Words words;
    private final @Nullable Figures prefilled;
    private final List<Agency> agencies;
    private final List<Agency> reporting;

    private WorkbookTemplate(CompiledRuleset ruleset, @Nullable Figures prefilled, List<Agency> reporting) {
        this.ruleset = ruleset;
        this.words = Words.in(ruleset.ruleset().card().language());
        this.prefilled = prefilled;
        this.reporting = reporting;
        this.agencies = withParents(reporting, prefilled);
    }

    /** An empty template. */
    public static WorkbookTemplate of(CompiledRuleset ruleset) {
        return new WorkbookTemplate(ruleset, null, List.of());
    }

    /** A template with the agencies of {@code figures}, and none of their figures. */
    public static WorkbookTemplate of(CompiledRuleset ruleset, Figures figures) {
        return new WorkbookTemplate(ruleset, figures, all(figures));
    }

    /**
     * A template for one agency.
     *
     * @throws ProblemsFound if {@code figures} have no agency of that code
     */
    public static WorkbookTemplate of(CompiledRuleset ruleset, Figures figures, String code) {
        List<Agency> one = all(figures).stream()
                .filter(agency -> agency.code().equals(code))
                .toList();
        if (one.isEmpty()) {
            List<String> codes = all(figures).stream().map(Agency::code).toList();
            throw ProblemsFound.one(
                    ProblemKind.AGENCY_NOT_FOUND, Place.of(figures.title()), code, Nearest.to(code, codes));
        }
        return new WorkbookTemplate(ruleset, figures, one);
    }

    private static List<Agency> all(Figures figures) {
        return figures.agencies().stream().map(AgencyFacts::agency).toList();
    }

    /** Whose figures are inherited must be known too. */
    private static List<Agency> withParents(List<Agency> reporting, @Nullable Figures prefilled) {
        if (prefilled == null) {
            return reporting;
        }
        List<String> parents =
                reporting.stream().map(Agency::parent).filter(Objects::nonNull).toList();
        return all(prefilled).stream()
                .filter(agency -> reporting.contains(agency) || parents.contains(agency.code()))
                .toList();
    }

    /** Writes the template as an .xlsx file. */
    public void write(OutputStream out) throws IOException {
        String dates = words.language() == Language.VI ? "dd/mm/yyyy" : "yyyy-mm-dd";
        FormWriter.write(form(), dates, out);
    }

    private Form form() {
        Map<String, String> sheets = SheetNames.sheets(ruleset.kinds());
        List<Form.Table> tables = new ArrayList<>();
        tables.add(agencyTable());
        ruleset.kinds().forEach(kind -> tables.add(table(kind, sheets.getOrDefault(kind.name(), kind.name()))));
        return new Form(card(), tables, words.answer("page", Page.LISTS));
    }

    private Form.Card card() {
        Period period = prefilled == null ? ruleset.ruleset().card().period() : prefilled.period();
        String title = prefilled == null ? ruleset.ruleset().card().title() : prefilled.title();
        boolean vietnamese = words.language() == Language.VI;
        NumberForm numbers = vietnamese ? NumberForm.COMMA : NumberForm.POINT;
        DateForm dates = vietnamese ? DateForm.DAY_FIRST : DateForm.YEAR_FIRST;
        boolean toDate = prefilled != null && prefilled.toDate();
        return new Form.Card(
                words.answer("page", Page.CARD),
                words.text("form.card", ruleset.ruleset().card().title()),
                List.of(
                        entry(CardKey.TITLE, new Rule.Words(), title),
                        entry(CardKey.FROM, new Rule.Date(), period.from()),
                        entry(CardKey.TO, new Rule.Date(), period.to()),
                        entry(CardKey.TO_DATE, yesNo(), yesNo().choices().get(toDate ? 0 : 1)),
                        entry(CardKey.SOURCE, new Rule.Words(), prefilled == null ? null : prefilled.source()),
                        entry(CardKey.NUMBERS, examples(NumberForm.values()), numbers.example()),
                        entry(CardKey.DATES, examples(DateForm.values()), dates.example())));
    }

    private Form.Entry entry(CardKey key, Rule rule, @Nullable Object value) {
        return new Form.Entry(words.answer("cardKey", key), key.id(), prompt(rule), rule, value);
    }

    private static Rule examples(NumberForm... forms) {
        return new Rule.OneOf(Stream.of(forms).map(NumberForm::example).toList());
    }

    private static Rule examples(DateForm... forms) {
        return new Rule.OneOf(Stream.of(forms).map(DateForm::example).toList());
    }

    private Rule.OneOf yesNo() {
        return new Rule.OneOf(words.language() == Language.VI ? List.of("có", "không") : List.of("true", "false"));
    }

    private Form.Table agencyTable() {
        List<Cohort> cohorts = ruleset.ruleset().card().cohorts();
        Map<String, String> titles = titles(cohorts);
        String sheet = words.answer("page", Page.AGENCIES);
        List<Form.Column> columns = List.of(
                column(Column.CODE, words.text("form.code"), new Rule.Words()),
                column(Column.NAME, "", new Rule.Words()),
                column(
                        Column.COHORT,
                        words.text("form.oneOf"),
                        new Rule.OneOf(cohorts.stream()
                                .map(cohort -> titles.getOrDefault(cohort.id(), cohort.id()))
                                .toList())),
                column(Column.PARENT, words.text("form.parent"), new Rule.From(sheet, Column.CODE.id())));
        List<List<String>> rows = agencies.stream()
                .map(agency -> List.of(
                        agency.code(),
                        agency.name(),
                        titles.getOrDefault(agency.cohort(), agency.cohort()),
                        agency.parent() == null ? "" : agency.parent()))
                .toList();
        return new Form.Table(sheet, words.text("form.agencies"), columns, rows);
    }

    /** The title of each cohort, where it tells them apart; or else its id. */
    private static Map<String, String> titles(List<Cohort> cohorts) {
        Map<String, Long> often = cohorts.stream()
                .collect(Collectors.groupingBy(
                        cohort -> cohort.title().toLowerCase(Locale.ROOT), Collectors.counting()));
        return cohorts.stream()
                .collect(Collectors.toMap(
                        Cohort::id,
                        cohort ->
                                Long.valueOf(1).equals(often.get(cohort.title().toLowerCase(Locale.ROOT)))
                                        ? cohort.title()
                                        : cohort.id()));
    }

    private Form.Column column(Column column, String prompt, Rule rule) {
        return new Form.Column(words.answer("column", column), column.id(), prompt, rule);
    }

    private Form.Table table(FactKind kind, String sheet) {
        boolean named = !reporting.isEmpty() && !kind.many() && !hasName(kind);
        List<Form.Column> columns = new ArrayList<>();
        String agencySheet = words.answer("page", Page.AGENCIES);
        columns.add(column(Column.AGENCY, words.text("form.agency"), new Rule.From(agencySheet, Column.CODE.id())));
        if (named) {
            columns.add(new Form.Column(words.answer("column", Column.NAME), "", "", new Rule.Words()));
        }
        kind.fields().forEach(field -> columns.add(column(kind, field)));
        if (kind.field(Column.EVIDENCE.id()).isEmpty()) {
            String documents = kind.evidence() == null ? "" : words.text("form.evidence", kind.evidence());
            columns.add(column(Column.EVIDENCE, documents, new Rule.Words()));
        }
        List<List<String>> rows = kind.many()
                ? List.of()
                : reporting.stream()
                        .map(agency -> named ? List.of(agency.code(), agency.name()) : List.of(agency.code()))
                        .toList();
        return new Form.Table(sheet, title(kind), columns, rows);
    }

    /** Whether a figure would be taken for the name of the agency. */
    private boolean hasName(FactKind kind) {
        String name = words.answer("column", Column.NAME);
        return kind.fields().stream()
                .anyMatch(field ->
                        field.label().equalsIgnoreCase(name) || field.name().equals(Column.NAME.id()));
    }

    private String title(FactKind kind) {
        return Stream.of(
                        words.text(kind.many() ? "form.many" : "form.one", kind.label()),
                        kind.inherited() ? words.text("form.inherited") : "",
                        kind.evidence() == null ? "" : words.text("form.evidence", kind.evidence()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Form.Column column(FactKind kind, FigureField field) {
        Rule rule = rule(field);
        String atMost = field.atMost() == null
                ? ""
                : " "
                        + words.text(
                                "form.atMost",
                                kind.field(field.atMost())
                                        .map(FigureField::label)
                                        .orElse(field.atMost()));
        return new Form.Column(field.withUnit(), field.name(), prompt(rule) + atMost, rule);
    }

    private Rule rule(FigureField field) {
        return switch (field.type()) {
            case COUNT, NUMBER ->
                new Rule.Number(field.type() == FigureType.COUNT, field.least(), field.max(), field.atMost());
            case YES_NO -> yesNo();
            case DATE -> new Rule.Date();
            case TEXT -> field.oneOf().isEmpty() ? new Rule.Words() : new Rule.OneOf(field.oneOf());
        };
    }

    private String prompt(Rule rule) {
        if (rule instanceof Rule.Number number) {
            return words.text(number.whole() ? "form.whole" : "form.number") + bounds(number);
        }
        if (rule instanceof Rule.Date) {
            return words.text("form.date");
        }
        return rule instanceof Rule.OneOf ? words.text("form.oneOf") : "";
    }

    private String bounds(Rule.Number number) {
        BigDecimal min = number.min();
        BigDecimal max = number.max();
        if (min != null && max != null) {
            return " " + words.text("form.between", min, max);
        }
        if (min != null) {
            return " " + words.text("form.from", min);
        }
        return max == null ? "" : " " + words.text("form.upTo", max);
    }
}
