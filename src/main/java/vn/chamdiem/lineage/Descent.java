package vn.chamdiem.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.lineage.Link.Party;

/** Follows every agency of one day, step by step, to those of another. */
final class Descent {
    private final List<Step> steps;
    private final Map<String, Agency> before = new TreeMap<>();
    private final Map<String, Agency> after = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * Begins the descent.
     *
     * @param steps that happened between the two days, in their order
     */
    Descent(List<Step> steps, List<Agency> before, List<Agency> after) {
        this.steps = steps;
        before.forEach(agency -> this.before.put(agency.code(), agency));
        after.forEach(agency -> this.after.put(agency.code(), agency));
        for (Step step : steps) {
            name(step.from(), step.fromName());
            name(step.to(), step.toName());
        }
    }

    private void name(@Nullable String code, String name) {
        if (code != null && !name.isEmpty()) {
            names.putIfAbsent(code, name);
        }
    }

    /** Every family in which someone was scored, and everyone without one. */
    List<Link> links() {
        Map<String, Family> byHeir = new LinkedHashMap<>();
        Set<Family> families = new LinkedHashSet<>();
        ancestors().forEach(code -> {
            Family family = family(code);
            for (String heir : List.copyOf(family.heirs())) {
                Family kin = byHeir.get(heir);
                if (kin != null && families.remove(kin)) {
                    family.join(kin);
                }
            }
            families.add(family);
            family.heirs().forEach(heir -> byHeir.put(heir, family));
        });
        List<Link> links = new ArrayList<>();
        families.stream().filter(this::scored).map(this::link).forEach(links::add);
        after.keySet().stream()
                .filter(code -> !byHeir.containsKey(code))
                .map(this::fresh)
                .forEach(links::add);
        return links;
    }

    /** Those of the earlier day: who was scored, and who was there by the tables without having begun since. */
    private Set<String> ancestors() {
        Set<String> codes = new TreeSet<>(before.keySet());
        steps.stream()
                .filter(step -> steps.stream().noneMatch(step::continues))
                .flatMap(step -> Stream.ofNullable(step.from()))
                .forEach(codes::add);
        return codes;
    }

    private Family family(String ancestor) {
        Family family = new Family(ancestor);
        Agency scored = before.get(ancestor);
        for (LocalDate date : steps.stream().map(Step::date).distinct().toList()) {
            List<Step> ofDay =
                    steps.stream().filter(step -> step.date().equals(date)).toList();
            for (String heir : List.copyOf(family.heirs())) {
                List<Step> own =
                        ofDay.stream().filter(step -> heir.equals(step.from())).toList();
                boolean unmoved = own.isEmpty() && heir.equals(ancestor);
                family.descend(heir, scored == null || !unmoved ? own : ofAllLike(scored, ofDay));
            }
        }
        return family;
    }

    private static List<Step> ofAllLike(Agency agency, List<Step> ofDay) {
        return ofDay.stream().filter(step -> step.meansAllLike(agency)).toList();
    }

    private boolean scored(Family family) {
        return family.ancestors().stream().anyMatch(before::containsKey)
                || family.heirs().stream().anyMatch(after::containsKey);
    }

    private Link link(Family family) {
        Link.Kind kind = family.kind(after.keySet().containsAll(family.heirs()));
        Stream<String> heirs = kind == Link.Kind.UNEXPLAINED ? Stream.empty() : family.heirs().stream();
        return new Link(kind, parties(family.ancestors().stream(), before), parties(heirs, after), family.events());
    }

    private Link fresh(String code) {
        List<Link.Event> founded = Family.events(steps.stream()
                .filter(step -> step.from() == null && code.equals(step.to()))
                .toList());
        return new Link(
                founded.isEmpty() ? Link.Kind.UNEXPLAINED : Link.Kind.FOUNDED,
                List.of(),
                parties(Stream.of(code), after),
                founded);
    }

    private List<Party> parties(Stream<String> codes, Map<String, Agency> scored) {
        return codes.map(code -> {
                    Agency agency = scored.get(code);
                    return new Party(code, agency == null ? names.getOrDefault(code, code) : agency.name());
                })
                .toList();
    }
}
