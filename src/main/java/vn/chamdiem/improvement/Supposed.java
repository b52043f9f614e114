package vn.chamdiem.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;

/** What is known of an agency and of all others, had some of its figures been different. */
final class Supposed {
    private final Figures figures;
    private final AgencyFacts facts;

    Supposed(Figures figures, AgencyFacts facts) {
        this.figures = figures;
        this.facts = facts;
    }

    /** The kinds of fact that others have taken over from the agency. */
    Set<String> lent() {
        return figures.agencies().stream()
                .flatMap(one -> one.facts().stream())
                .filter(this::own)
                .map(Fact::kind)
                .collect(Collectors.toSet());
    }

    /** The agency's facts with some figures changed. */
    AgencyFacts with(Collection<FigureChange> changes) {
        List<Fact> changed = new ArrayList<>(facts.facts());
        for (FigureChange change : changes) {
            Fact fact = changed.get(change.fact());
            SortedMap<String, Object> more = new TreeMap<>(fact.figures());
            more.put(change.field(), change.to());
            changed.set(change.fact(), new Fact(fact.kind(), more, fact.evidence(), fact.inheritedFrom()));
        }
        return new AgencyFacts(facts.agency(), changed);
    }

    /** The figures of all agencies with those of this one changed. */
    Figures everyoneWith(Collection<FigureChange> changes) {
        AgencyFacts changed = with(changes);
        List<AgencyFacts> agencies = figures.agencies().stream()
                .map(one -> one == facts ? changed : lent(one, changed))
                .toList();
        return new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), agencies);
    }

    /** Another agency, which may have taken over what has changed. */
    private AgencyFacts lent(AgencyFacts other, AgencyFacts changed) {
        if (other.facts().stream().noneMatch(this::own)) {
            return other;
        }
        List<Fact> taken = new ArrayList<>();
        for (Fact fact : other.facts()) {
            int at = own(fact) ? facts.facts().indexOf(original(fact)) : -1;
            taken.add(at < 0 ? fact : changed.facts().get(at).inherited(facts.agency()));
        }
        return new AgencyFacts(other.agency(), taken);
    }

    private boolean own(Fact taken) {
        return facts.agency().equals(taken.inheritedFrom());
    }

    private static Fact original(Fact taken) {
        return new Fact(taken.kind(), taken.figures(), taken.evidence(), null);
    }
}
