package vn.chamdiem.boundary;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.facts.AgencyFacts;

/**
 * Facts that a search sets out from, or comes to.
 *
 * @param others that the agency is measured against, which stay as they are
 */
public record Start(AgencyFacts given, List<AgencyFacts> others) {
    public Start {
        others = List.copyOf(others);
    }

    /** The same with other facts of the agency. */
    Start with(AgencyFacts facts) {
        return new Start(facts, others);
    }

    /** The agency, then the others. */
    public List<AgencyFacts> everyone() {
        return Stream.concat(Stream.of(given), others.stream()).toList();
    }
}
