package vn.chamdiem.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.lineage.Descent;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.lineage.Link;

/** Finds everybody's way through the stages. */
final class Trails {
    private final List<Evaluated> evaluated;
    private final Lineage lineage;
    private final List<Trail> ended = new ArrayList<>();

    /** A trail that goes on, and where it comes to. */
    record Further(Trail trail, Stop stop, Link link) {}

    Trails(List<Evaluated> evaluated, Lineage lineage) {
        this.evaluated = evaluated;
        this.lineage = lineage;
    }

    List<Trail> all() {
        Map<String, Trail> open = new LinkedHashMap<>();
        stops(0).forEach((code, stop) -> open.put(code, new Trail(null, List.of(stop), List.of(), null)));
        Map<String, Trail> reached = open;
        for (int stage = 1; stage < evaluated.size(); stage++) {
            reached = next(reached, stage);
        }
        return Stream.concat(reached.values().stream(), ended.stream()).toList();
    }

    /** The agencies of a stage by their codes, cohort by cohort from the best down. */
    private Map<String, Stop> stops(int stage) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        evaluated
                .get(stage)
                .evaluation()
                .cohorts()
                .forEach(cohort -> cohort.agencies()
                        .forEach(ranked ->
                                stops.put(ranked.analysis().agency().code(), Stop.of(stage, cohort, ranked))));
        return stops;
    }

    private Map<String, Trail> next(Map<String, Trail> open, int stage) {
        Map<String, Stop> stops = stops(stage);
        Descent descent = lineage.follow(
                open.values().stream().map(trail -> trail.last().agency()).toList(),
                evaluation(stage - 1).period().to(),
                stops.values().stream().map(Stop::agency).toList(),
                evaluation(stage).period().to());
        Map<String, Trail> going = new HashMap<>();
        List<Further> further = new ArrayList<>();
        // Two trails are never the same one, and comparing all that they hold would take long.
        Set<Trail> goingOn = Collections.newSetFromMap(new IdentityHashMap<>());
        stops.forEach((code, stop) -> {
            Link link = descent.origin(code);
            List<Trail> before = found(link.before(), open);
            if (link.kind().oneBody() && before.size() == 1) {
                further.add(new Further(before.get(0), stop, link));
                goingOn.add(before.get(0));
            } else {
                going.put(code, new Trail(new Origin(link, before), List.of(stop), List.of(), null));
            }
        });
        open.forEach((code, trail) -> {
            if (!goingOn.contains(trail)) {
                ended.add(new Trail(trail.origin(), trail.stops(), trail.moves(), descent.ending(code)));
            }
        });
        Moves moves = new Moves(evaluated.get(stage - 1), evaluated.get(stage), further);
        further.forEach(one -> going.put(one.stop().agency().code(), longer(one, moves)));
        Map<String, Trail> inOrder = new LinkedHashMap<>();
        stops.keySet().forEach(code -> inOrder.put(code, Objects.requireNonNull(going.get(code), code)));
        return inOrder;
    }

    private Evaluation evaluation(int stage) {
        return evaluated.get(stage).evaluation();
    }

    private static <T> List<T> found(List<Link.Party> parties, Map<String, T> known) {
        return parties.stream()
                .flatMap(party -> Stream.ofNullable(known.get(party.code())))
                .toList();
    }

    private static Trail longer(Further one, Moves moves) {
        Trail trail = one.trail();
        List<Stop> stops = new ArrayList<>(trail.stops());
        stops.add(one.stop());
        List<Move> all = new ArrayList<>(trail.moves());
        all.add(moves.of(trail.last(), one.stop(), one.link()));
        return new Trail(trail.origin(), stops, all, null);
    }
}
