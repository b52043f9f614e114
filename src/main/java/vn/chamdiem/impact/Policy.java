package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** How far a change of rules may go, as a file says it: each key is a {@link Law}, and what isn't said isn't limited. */
public record Policy(List<Limit> limits) {
    private static final int MOST_WHOLE = 1_000_000;

    public Policy {
        limits = List.copyOf(limits);
    }

    /**
     * Reads one for a change between two rulesets.
     *
     * @throws ProblemsFound with everything that is wrong in it, such as limits of what neither ruleset has
     */
    public static Policy read(Path file, Ruleset before, Ruleset after) {
        Problems problems = new Problems();
        SourceFile source = SourceFile.read(file, problems);
        problems.throwIfErrors();
        YamlMap map = YamlMap.read(source, problems);
        List<String> known = Stream.of(after, before)
                .flatMap(ruleset -> ruleset.criteria().whole().all())
                .map(Criterion::code)
                .map(CriterionCode::value)
                .distinct()
                .toList();
        List<Limit> limits = new ArrayList<>();
        for (Law law : Law.values()) {
            if (map.has(law.key())) {
                limits.add(limit(law, map, known, problems));
            }
        }
        map.nothingElse();
        if (limits.isEmpty() && !problems.hasErrors()) {
            problems.add(ProblemKind.POLICY_EMPTY, Place.of(source.name()), keys());
        }
        problems.throwIfErrors();
        return new Policy(limits);
    }

    private static String keys() {
        return String.join(", ", Stream.of(Law.values()).map(Law::key).toList());
    }

    private static Limit limit(Law law, YamlMap map, List<String> known, Problems problems) {
        String place = map.placeOf(law.key()).toString();
        return switch (law) {
            case ONLY_CRITERIA -> new Limit(law, null, only(map.cells(law.key()), known, problems), place);
            case MOST_POINTS_MOVED -> new Limit(law, points(map, law, problems), List.of(), place);
            default -> new Limit(law, BigDecimal.valueOf(map.whole(law.key(), 0, MOST_WHOLE)), List.of(), place);
        };
    }

    private static BigDecimal points(YamlMap map, Law law, Problems problems) {
        BigDecimal most = map.decimal(law.key());
        if (most.signum() < 0) {
            problems.add(ProblemKind.LIMIT_NEGATIVE, map.placeOf(law.key()), law.key(), most);
        }
        return most;
    }

    private static List<CriterionCode> only(List<Cell> cells, List<String> known, Problems problems) {
        List<CriterionCode> only = new ArrayList<>();
        for (Cell cell : cells) {
            if (known.contains(cell.text())) {
                only.add(new CriterionCode(cell.text()));
            } else {
                problems.add(ProblemKind.CRITERION_UNKNOWN, cell.place(), cell.text(), Nearest.to(cell.text(), known));
            }
        }
        return only;
    }

    /** The limits that a change goes beyond, in the order of the laws. */
    public List<Breach> breaches(Impact impact, Ruleset before, Ruleset after) {
        Judge judge = new Judge(impact, before, after);
        return limits.stream().flatMap(limit -> judge.of(limit).stream()).toList();
    }
}
