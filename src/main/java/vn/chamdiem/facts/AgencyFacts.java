package vn.chamdiem.facts;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is known about one agency. */
public record AgencyFacts(Agency agency, List<Fact> facts) {
    public AgencyFacts {
        facts = List.copyOf(facts);
    }

    public Stream<Fact> ofKind(String kind) {
        return facts.stream().filter(fact -> fact.kind().equals(kind));
    }
}
