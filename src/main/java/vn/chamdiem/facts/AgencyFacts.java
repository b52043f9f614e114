package vn.chamdiem.facts;

import java.util.List;

/** Everything that is known about one agency. */
public record AgencyFacts(Agency agency, List<Fact> facts) {
    public AgencyFacts {
        facts = List.copyOf(facts);
    }
}
