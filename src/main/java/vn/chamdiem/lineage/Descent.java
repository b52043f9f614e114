package vn.chamdiem.lineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.lineage.Link.Event;
import vn.chamdiem.lineage.Link.Kind;
import vn.chamdiem.lineage.Link.Party;

/** Follows every agency of one day, step by step, to those of another. */
public final class Descent {
    private final List<Step> steps;
    private final Map<String, Agency> before = new TreeMap<>();
    private final Map<String, Agency> after = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final Map<String, List<Line>> byHeir = new HashMap<>();

    /**
     * Follows them.
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
        ancestors().forEach(code -> lines.put(code, line(code)));
        lines.values().forEach(line -> line.heirs().forEach(heir -> byHeir.merge(heir, List.of(line), Descent::both)));
    }

    private static List<Line> both(List<Line> some, List<Line> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private void name(@Nullable String code, String name) {
        if (code != null && !name.isEmpty()) {
            names.putIfAbsent(code, name);
        }
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

    private Line line(String ancestor) {
        Line line = new Line(ancestor);
        Agency scored = before.get(ancestor);
        for (LocalDate date : steps.stream().map(Step::date).distinct().toList()) {
            List<Step> ofDay =
                    steps.stream().filter(step -> step.date().equals(date)).toList();
            for (String heir : line.heirs()) {
                List<Step> own =
                        ofDay.stream().filter(step -> heir.equals(step.from())).toList();
                boolean unmoved = own.isEmpty() && (heir.equals(ancestor) || !after.containsKey(heir));
                line.descend(heir, scored == null || !unmoved ? own : ofAllLike(scored, ofDay));
            }
        }
        return line;
    }

    private static List<Step> ofAllLike(Agency agency, List<Step> ofDay) {
        return ofDay.stream().filter(step -> step.meansAllLike(agency)).toList();
    }

    /** What became of an agency of the earlier day. */
    public Link ending(String code) {
        Line line = lines.getOrDefault(code, new Line(code));
        Set<String> heirs = line.heirs();
        List<Event> events = events(line.steps());
        if (!line.moved()) {
            boolean kept = after.containsKey(code);
            return link(kept ? Kind.SAME : Kind.UNEXPLAINED, List.of(code), kept ? heirs : List.of(), events);
        }
        if (heirs.isEmpty()) {
            return link(Kind.ABOLISHED, List.of(code), heirs, events);
        }
        boolean shared = heirs.stream().anyMatch(heir -> of(heir).size() > 1);
        if (heirs.size() > 1) {
            return link(shared ? Kind.REORGANISED : Kind.SPLIT, List.of(code), heirs, events);
        }
        return shared ? origin(heirs.iterator().next()) : link(Kind.RENAMED, List.of(code), heirs, events);
    }

    /** Where an agency of the later day comes from. */
    public Link origin(String code) {
        List<Line> from = of(code);
        if (from.isEmpty()) {
            List<Event> founded = events(steps.stream()
                    .filter(step -> step.from() == null && code.equals(step.to()))
                    .toList());
            return link(founded.isEmpty() ? Kind.UNEXPLAINED : Kind.FOUNDED, List.of(), List.of(code), founded);
        }
        Set<Step> way = new LinkedHashSet<>();
        from.forEach(line -> way.addAll(line.to(code)));
        List<String> ancestors = from.stream().map(Line::ancestor).toList();
        boolean whole = from.stream().allMatch(line -> line.heirs().size() == 1);
        if (from.size() > 1) {
            return link(whole ? Kind.MERGED : Kind.REORGANISED, ancestors, List.of(code), events(way));
        }
        if (!whole) {
            return link(Kind.SPLIT, ancestors, List.of(code), events(way));
        }
        if (from.get(0).moved()) {
            return link(Kind.RENAMED, ancestors, List.of(code), events(way));
        }
        boolean known = before.containsKey(code);
        return link(known ? Kind.SAME : Kind.UNEXPLAINED, known ? ancestors : List.of(), List.of(code), events(way));
    }

    private List<Line> of(String heir) {
        return byHeir.getOrDefault(heir, List.of());
    }

    private Link link(Kind kind, Collection<String> ancestors, Collection<String> heirs, List<Event> events) {
        return new Link(kind, parties(ancestors, before), parties(heirs, after), events);
    }

    private List<Party> parties(Collection<String> codes, Map<String, Agency> scored) {
        return codes.stream()
                .map(code -> {
                    Agency agency = scored.get(code);
                    return new Party(code, agency == null ? names.getOrDefault(code, code) : agency.name());
                })
                .toList();
    }

    private static List<Event> events(Collection<Step> steps) {
        return steps.stream()
                .map(step -> new Event(step.date().toString(), step.act()))
                .distinct()
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::act))
                .toList();
    }
}
