package vn.chamdiem.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.lineage.Descent;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.lineage.Link;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Who is one and the same body on both sides, and who is on one alone. */
final class Bodies {
    private final List<Agency> before;
    private final List<Agency> after;
    private final Place place;
    private final Map<String, String> codeBefore = new HashMap<>();

    Bodies(Cohorts before, Cohorts after, Lineage lineage) {
        this.before = before.agencies();
        this.after = after.agencies();
        this.place = Place.of(after.scored().figures().title());
        Descent descent = lineage.follow(
                this.before,
                before.scored().figures().period().to(),
                this.after,
                after.scored().figures().period().to());
        for (Agency agency : this.after) {
            Link link = descent.origin(agency.code());
            boolean one = link.kind().oneBody() && link.before().size() == 1;
            if (one && before.ranked(link.before().get(0).code()) != null) {
                codeBefore.put(agency.code(), link.before().get(0).code());
            }
        }
    }

    /** The codes of those that are on both sides, in the order of the later ranking. */
    List<String> both() {
        return after.stream().map(Agency::code).filter(codeBefore::containsKey).toList();
    }

    /** The code that one of them had before. */
    String before(String code) {
        return Objects.requireNonNull(codeBefore.get(code), code);
    }

    /**
     * The code of one that is on both sides, by a code or a name that it has on either.
     *
     * @throws ProblemsFound if there is none, with the nearest one that is
     */
    String called(String codeOrName) {
        List<Agency> then = before.stream()
                .filter(agency -> codeBefore.containsValue(agency.code()))
                .toList();
        List<Agency> now = after.stream()
                .filter(agency -> codeBefore.containsKey(agency.code()))
                .toList();
        return Stream.of(
                        called(codeOrName, now, Agency::code),
                        called(codeOrName, now, Agency::name),
                        called(codeOrName, then, Agency::code).map(this::after),
                        called(codeOrName, then, Agency::name).map(this::after))
                .flatMap(found -> found)
                .findFirst()
                .orElseThrow(() -> ProblemsFound.one(
                        ProblemKind.AGENCY_NOT_FOUND,
                        place,
                        codeOrName,
                        Nearest.to(
                                codeOrName,
                                Stream.concat(now.stream(), then.stream())
                                        .flatMap(agency -> Stream.of(agency.code(), agency.name()))
                                        .distinct()
                                        .toList())));
    }

    private static Stream<String> called(String asked, List<Agency> agencies, Function<Agency, String> name) {
        return agencies.stream()
                .filter(agency -> name.apply(agency).equalsIgnoreCase(asked))
                .map(Agency::code);
    }

    private String after(String code) {
        return codeBefore.entrySet().stream()
                .filter(pair -> pair.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Those that were not there before. */
    List<Agency> come() {
        return after.stream()
                .filter(agency -> !codeBefore.containsKey(agency.code()))
                .toList();
    }

    /** Those that are not there any more. */
    List<Agency> gone() {
        Set<String> followed = new HashSet<>(codeBefore.values());
        return before.stream()
                .filter(agency -> !followed.contains(agency.code()))
                .toList();
    }
}
