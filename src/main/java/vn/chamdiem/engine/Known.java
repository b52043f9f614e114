package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.Standings;

/** Gathers all that rules may look at of one agency: what it reported, who it is, and where it stands. */
final class Known {
    private Known() {}

    static List<Fact> facts(AgencyFacts agency, Standings standings, Period period) {
        List<Fact> known = new ArrayList<>(agency.facts());
        known.add(who(agency.agency()));
        known.add(fact(Vocabulary.PERIOD, Map.of("from", period.from(), "to", period.to())));
        for (MeasureAnalysis measure : standings.of(agency.agency().code())) {
            if (measure.value() != null) {
                known.add(new Fact(measure.measure(), figures(measure.standing()), measure.comparison(), null));
            }
        }
        return known;
    }

    private static Fact who(Agency agency) {
        Map<String, Object> who =
                new TreeMap<>(Map.of("code", agency.code(), "name", agency.name(), "cohort", agency.cohort()));
        if (agency.parent() != null) {
            who.put("parent", agency.parent());
        }
        return fact(Vocabulary.AGENCY, who);
    }

    private static Fact fact(String kind, Map<String, Object> figures) {
        return new Fact(kind, new TreeMap<>(figures), null, null);
    }

    private static SortedMap<String, Object> figures(Map<String, BigDecimal> standing) {
        return new TreeMap<>(standing);
    }
}
