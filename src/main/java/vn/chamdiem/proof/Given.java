package vn.chamdiem.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;

/** Facts of one agency, with those that it is measured against. */
record Given(AgencyFacts own, List<AgencyFacts> others) {
    Given {
        others = List.copyOf(others);
    }

    List<AgencyFacts> everyone() {
        return Stream.concat(Stream.of(own), others.stream()).toList();
    }

    Given of(List<Fact> facts) {
        return new Given(new AgencyFacts(own.agency(), facts), others);
    }

    Given in(String cohort) {
        Agency agency = own.agency();
        return new Given(
                new AgencyFacts(new Agency(agency.code(), agency.name(), cohort, agency.parent()), own.facts()),
                others);
    }

    /** The first fact of a kind; absent without any. */
    @Nullable
    Fact first(String kind) {
        return own.facts().stream()
                .filter(fact -> fact.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** The same with one figure otherwise, in a fact that is made where there is none. */
    Given with(String kind, String field, @Nullable Object value) {
        List<Fact> facts = new ArrayList<>(own.facts());
        Fact before = first(kind);
        SortedMap<String, Object> figures = new TreeMap<>(before == null ? new TreeMap<>() : before.figures());
        if (value == null) {
            figures.remove(field);
        } else {
            figures.put(field, value);
        }
        Fact after = new Fact(kind, figures, null, before == null ? null : before.inheritedFrom());
        if (before == null) {
            facts.add(after);
        } else {
            facts.set(facts.indexOf(before), after);
        }
        return of(facts);
    }

    Given without(String kind) {
        return of(own.facts().stream().filter(fact -> !fact.kind().equals(kind)).toList());
    }
}
