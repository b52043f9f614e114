package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;

/** Gathers agencies and their facts, from whatever files and in whatever order they come, until all are known. */
final class FiguresDraft {
    /** What a line says beside its figures. */
    static final Set<String> BESIDE = Set.of(Column.AGENCY.id(), Column.EVIDENCE.id());

    /** Six times the communes of the whole country. */
    static final int MOST_AGENCIES = 20_000;

    /** So many rows of one kind are a list of cases, and the engine looks at all of them for each rule. */
    static final int MOST_ROWS_OF_AN_AGENCY = 100_000;

    /** More than this don't fit into the memory of a computer of an office. */
    static final int MOST_ROWS = 500_000;

    private final List<Cohort> cohorts;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final Problems problems;
    private final Severity undeclared;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Place> agencyPlaces = new HashMap<>();
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, Place> factPlaces = new HashMap<>();
    private final Map<String, Integer> rowsOfOne = new HashMap<>();
    private int rows;
    private final List<Cell> strangers = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private boolean incomplete;

    /**
     * Begins a draft.
     *
     * @param ruleset which says in what cohorts agencies may be, and what may be known about them
     * @param undeclared how it is told that something is not declared there; what is only warned of is left out
     */
    FiguresDraft(CompiledRuleset ruleset, Problems problems, Severity undeclared) {
        this.cohorts = ruleset.ruleset().card().cohorts();
        ruleset.kinds().forEach(kind -> this.kinds.put(kind.name(), kind));
        this.problems = problems;
        this.undeclared = undeclared;
    }

    Collection<FactKind> kinds() {
        return kinds.values();
    }

    Problems problems() {
        return problems;
    }

    Severity undeclared() {
        return undeclared;
    }

    /** A reader of facts that are written in these forms. */
    FactReader reader(Forms forms) {
        return new FactReader(problems, forms, undeclared);
    }

    /** Says that not all agencies can be told, so that it is no surprise if some are strangers. */
    void incomplete() {
        incomplete = true;
    }

    /** Adds an agency; one that is told in two ways, or is in no known cohort, is a problem. */
    void agency(Cell code, Cell name, Cell cohort, Cell parent) {
        List<Cell> uncertain = Stream.of(code, name, cohort, parent)
                .filter(cell -> !FactReader.certain(cell, problems))
                .toList();
        if (!uncertain.isEmpty()) {
            agencyPlaces.putIfAbsent(code.text(), code.place());
            return;
        }
        if (code.empty() || name.empty()) {
            agencyPlaces.putIfAbsent(code.text(), code.place());
            problems.add(ProblemKind.AGENCY_INCOMPLETE, code.empty() ? code.place() : name.place());
            return;
        }
        String cohortId = cohort(cohort);
        Agency agency = new Agency(code.text(), name.line(), cohortId, parent.empty() ? null : parent.text());
        Place first = agencyPlaces.putIfAbsent(code.text(), code.place());
        if (first == null && fits(Quantity.AGENCIES, agencyPlaces.size(), MOST_AGENCIES, code.place())) {
            agencies.put(code.text(), agency);
        } else if (first == null) {
            return;
        } else if (sameTable(first, code.place())) {
            problems.add(ProblemKind.AGENCY_TWICE, code.place(), code.text(), first);
        } else if (!agency.equals(agencies.get(code.text()))) {
            problems.add(ProblemKind.AGENCY_DIFFERS, code.place(), code.text(), first);
        }
        if (cohorts.stream().noneMatch(known -> known.id().equals(cohortId)) && undeclared == Severity.WARNING) {
            agencies.remove(code.text());
            leftOut.add(code.text());
        }
    }

    /** Several files may each name an agency, but a list names it once. */
    private static boolean sameTable(Place one, Place other) {
        return one.file().equals(other.file())
                && one.within().replaceAll("\\[.*", "").equals(other.within().replaceAll("\\[.*", ""));
    }

    /** The id of a cohort, which people write as its title. */
    private String cohort(Cell cell) {
        List<String> ids = cohorts.stream().map(Cohort::id).toList();
        if (ids.contains(cell.text())) {
            return cell.text();
        }
        List<String> titled = cohorts.stream()
                .filter(cohort -> cell.as() == Cell.As.TEXT
                        && Heading.plain(cohort.title()).equals(Heading.plain(cell.text())))
                .map(Cohort::id)
                .toList();
        if (titled.size() == 1) {
            return titled.get(0);
        }
        problems.tell(
                undeclared, ProblemKind.COHORT_UNKNOWN, cell.place(), cell.text(), Nearest.guess(cell.text(), ids));
        return cell.text();
    }

    /** The declared kind of that name; that there is none is a problem. */
    Optional<FactKind> kind(Cell name) {
        FactKind kind = kinds.get(name.text());
        if (kind == null) {
            problems.tell(
                    undeclared,
                    ProblemKind.KIND_UNKNOWN,
                    name.place(),
                    name.text(),
                    Nearest.to(name.text(), kinds.keySet()));
        }
        return Optional.ofNullable(kind);
    }

    /** Adds one fact of an agency. */
    void fact(FactKind kind, Cell agency, Map<String, Cell> cells, FactReader reader) {
        if (!FactReader.certain(agency, problems)) {
            return;
        }
        Cell evidence = cells.get(Column.EVIDENCE.id());
        if (evidence != null && !FactReader.certain(evidence, problems)) {
            return;
        }
        Fact fact = reader.read(kind, cells, evidence == null || evidence.empty() ? null : evidence.line());
        if (nothing(kind, fact, cells)) {
            return;
        }
        String code = agency.text();
        if (code.isEmpty()) {
            problems.add(ProblemKind.ROW_OF_NOBODY, agency.place());
            return;
        }
        if (!agencies.containsKey(code)) {
            strangers.add(agency);
        }
        Place first = factPlaces.putIfAbsent(kind.name() + " " + code, agency.place());
        if (first != null && !kind.many()) {
            problems.add(ProblemKind.FACT_TWICE, agency.place(), code, first);
            return;
        }
        int ofOne = rowsOfOne.merge(kind.name() + " " + code, 1, Integer::sum);
        if (fits(Quantity.ROWS_OF_AN_AGENCY, ofOne, MOST_ROWS_OF_AN_AGENCY, agency.place())
                && fits(Quantity.ROWS, ++rows, MOST_ROWS, agency.place())) {
            facts.computeIfAbsent(code, any -> new ArrayList<>()).add(fact);
        }
    }

    /** Whether there is room for one more; the first without is told. */
    private boolean fits(Quantity what, int now, int most, Place place) {
        if (now == most + 1) {
            problems.add(ProblemKind.TOO_MANY, place, what, now, most);
        }
        return now <= most;
    }

    /**
     * Whether a line says nothing but whose it is: a template has one for every agency, and whoever leaves it as it is has
     * reported nothing. Where there may be many lines, nobody draws them beforehand, and each is one.
     */
    private static boolean nothing(FactKind kind, Fact fact, Map<String, Cell> cells) {
        return !kind.many()
                && !kind.fields().isEmpty()
                && fact.evidence() == null
                && kind.fields().stream()
                        .map(field -> cells.get(field.name()))
                        .allMatch(cell -> cell == null || cell.empty());
    }

    /** All agencies in the order they were added, each with its own facts and those it inherits. */
    List<AgencyFacts> finish() {
        strangers.forEach(this::checkStranger);
        List.copyOf(agencies.values()).forEach(this::checkParent);
        problems.throwIfErrors();
        return agencies.values().stream()
                .map(agency -> new AgencyFacts(agency, factsOf(agency)))
                .toList();
    }

    private void checkStranger(Cell agency) {
        String code = agency.text();
        boolean told = incomplete || agencyPlaces.isEmpty() || agencyPlaces.containsKey(code);
        if (!told && !leftOut.contains(code)) {
            problems.add(ProblemKind.AGENCY_UNKNOWN, agency.place(), code, Nearest.guess(code, agencies.keySet()));
        }
    }

    private void checkParent(Agency agency) {
        String parent = agency.parent();
        Place place = agencyPlaces.get(agency.code());
        if (parent == null || place == null || (agencies.containsKey(parent) && !parent.equals(agency.code()))) {
            return;
        }
        if (leftOut.contains(parent)) {
            agencies.put(agency.code(), new Agency(agency.code(), agency.name(), agency.cohort(), null));
        } else {
            problems.add(ProblemKind.PARENT_UNKNOWN, place, agency.code(), parent);
        }
    }

    private List<Fact> factsOf(Agency agency) {
        List<Fact> own = facts.getOrDefault(agency.code(), List.of());
        List<Fact> all = new ArrayList<>(own);
        Agency parent = parentOf(agency);
        if (parent != null) {
            facts.getOrDefault(parent.code(), List.of()).stream()
                    .filter(fact -> inheritable(fact) && own.stream().noneMatch(mine -> sameKind(mine, fact)))
                    .forEach(fact -> all.add(fact.inherited(parent)));
        }
        return all;
    }

    private @Nullable Agency parentOf(Agency agency) {
        return agency.parent() == null ? null : agencies.get(agency.parent());
    }

    private boolean inheritable(Fact fact) {
        FactKind kind = kinds.get(fact.kind());
        return kind != null && kind.inherited();
    }

    private static boolean sameKind(Fact one, Fact other) {
        return one.kind().equals(other.kind());
    }
}
