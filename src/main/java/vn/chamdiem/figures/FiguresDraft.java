package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Gathers agencies and their facts, from whatever form they come in, until all are known. */
public final class FiguresDraft {
    /** The column that says whose figures a line holds. */
    public static final String AGENCY = "agency";
    /** The column that may name the documents that prove a line. */
    public static final String EVIDENCE = "evidence";

    /** What a line says beside its figures. */
    static final Set<String> BESIDE = Set.of(AGENCY, EVIDENCE);

    private final Collection<String> cohorts;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final Problems problems;
    private final FactReader factReader;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Place> agencyPlaces = new HashMap<>();
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Map<String, Place> factPlaces = new HashMap<>();

    /**
     * Begins a draft.
     *
     * @param cohorts the ids of the cohorts that agencies may be in
     * @param kinds what may be known about them
     */
    public FiguresDraft(Collection<String> cohorts, List<FactKind> kinds, Problems problems) {
        this.cohorts = cohorts;
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.problems = problems;
        this.factReader = new FactReader(problems);
    }

    /** Adds an agency; one that was there already, or is in no known cohort, is a problem. */
    public void agency(Cell code, Cell name, Cell cohort, Cell parent) {
        if (code.empty() || name.empty()) {
            agencyPlaces.putIfAbsent(code.text(), code.place());
            problems.add(ProblemKind.AGENCY_INCOMPLETE, code.empty() ? code.place() : name.place());
            return;
        }
        if (!cohorts.contains(cohort.text())) {
            problems.add(ProblemKind.COHORT_UNKNOWN, cohort.place(), cohort.text(), Nearest.to(cohort.text(), cohorts));
        }
        Place first = agencyPlaces.putIfAbsent(code.text(), code.place());
        if (first != null) {
            problems.add(ProblemKind.AGENCY_TWICE, code.place(), code.text(), first);
            return;
        }
        agencies.put(
                code.text(),
                new Agency(code.text(), name.text(), cohort.text(), parent.empty() ? null : parent.text()));
    }

    /** The declared kind of that name; that there is none is a problem. */
    public Optional<FactKind> kind(Cell name) {
        FactKind kind = kinds.get(name.text());
        if (kind == null) {
            problems.add(ProblemKind.KIND_UNKNOWN, name.place(), name.text(), Nearest.to(name.text(), kinds.keySet()));
        }
        return Optional.ofNullable(kind);
    }

    /** Adds one fact of an agency that has been added before. */
    public void fact(FactKind kind, Cell agency, Map<String, Cell> cells) {
        Cell evidence = cells.get(EVIDENCE);
        Fact fact = factReader.read(kind, cells, evidence == null || evidence.empty() ? null : evidence.text());
        if (!agencies.containsKey(agency.text())) {
            if (agencyPlaces.isEmpty() || agencyPlaces.containsKey(agency.text())) {
                return;
            }
            problems.add(
                    ProblemKind.AGENCY_UNKNOWN,
                    agency.place(),
                    agency.text(),
                    Nearest.to(agency.text(), agencies.keySet()));
            return;
        }
        Place first = factPlaces.putIfAbsent(kind.name() + " " + agency.text(), agency.place());
        if (first != null && !kind.many()) {
            problems.add(ProblemKind.FACT_TWICE, agency.place(), agency.text(), first);
            return;
        }
        facts.computeIfAbsent(agency.text(), any -> new ArrayList<>()).add(fact);
    }

    /** All agencies in the order they were added, each with its own facts and those it inherits. */
    public List<AgencyFacts> finish() {
        agencies.values().forEach(this::checkParent);
        problems.throwIfErrors();
        return agencies.values().stream()
                .map(agency -> new AgencyFacts(agency, factsOf(agency)))
                .toList();
    }

    private void checkParent(Agency agency) {
        String parent = agency.parent();
        Place place = agencyPlaces.get(agency.code());
        if (parent != null && place != null && (!agencies.containsKey(parent) || parent.equals(agency.code()))) {
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
