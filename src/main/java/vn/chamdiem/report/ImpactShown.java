package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.Edit;
import vn.chamdiem.impact.Impact;
import vn.chamdiem.impact.Whole;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.words.Words;

/**
 * How the numbers and names of an impact are written.
 *
 * @param places how many decimals totals have at least
 * @param room how much is told before “and so many more”
 */
record ImpactShown(Words words, int places, Room room) {
    private static final int MOST_PLACES = 4;
    private static final int MOST_SIGNS = 240;

    static ImpactShown of(Impact impact, Words words, Room room) {
        int places = impact.touched()
                .flatMap(one -> Stream.of(one.before(), one.after()))
                .flatMap(whole -> Stream.ofNullable(whole.points()))
                .mapToInt(points -> Math.max(0, points.stripTrailingZeros().scale()))
                .filter(scale -> scale <= MOST_PLACES)
                .max()
                .orElse(0);
        return new ImpactShown(words, places, room);
    }

    String points(Whole whole) {
        return whole.points() == null ? words.answer("outcome", whole.outcome()) : words.number(whole.points(), places);
    }

    String points(@Nullable BigDecimal points) {
        return points == null ? Shown.NOTHING : words.number(points);
    }

    String signed(@Nullable BigDecimal points) {
        if (points == null) {
            return Shown.NOTHING;
        }
        return points.signum() == 0 ? "=" : (points.signum() > 0 ? "+" : "") + words.number(points, places);
    }

    String up(@Nullable Integer ranks) {
        if (ranks == null) {
            return Shown.NOTHING;
        }
        return ranks == 0 ? "=" : (ranks > 0 ? "▲" : "▼") + Math.abs(ranks);
    }

    String rank(Whole whole) {
        return whole.rank() == null ? Shown.NOTHING : whole.rank().toString();
    }

    String grade(@Nullable String grade) {
        return grade == null ? words.text("impact.noGrade") : grade;
    }

    /** {@code Khá}, or {@code Khá → Tốt}. */
    String grades(Whole before, Whole after) {
        if (before.grade() == null && after.grade() == null) {
            return "";
        }
        String was = grade(before.grade());
        String is = grade(after.grade());
        return was.equals(is) ? is : was + " → " + is;
    }

    String outcome(@Nullable Outcome outcome) {
        return outcome == null ? words.text("impact.noLine") : words.answer("outcome", outcome);
    }

    String code(CriterionCode code) {
        return code.equals(CriteriaSet.TOTAL) ? words.text("impact.whole") : code.value();
    }

    String codes(List<CriterionCode> codes) {
        return some(codes, this::code, ", ");
    }

    static String name(Agency agency) {
        return agency.code() + " " + agency.name();
    }

    /** {@code 2-progress.drl:3 «2.1 Đúng hạn»}. */
    static String rule(RuleRef rule) {
        return rule.file() + ":" + rule.line() + " «" + rule.name() + "»";
    }

    /** What became of a rule's text, in brackets; nothing where it is as it was. */
    String edit(Edit edit) {
        return edit == Edit.NONE ? "" : " (" + words.answer("impact.edit", edit) + ")";
    }

    /** The first of them in one line, and how many more there are. */
    <T> String some(List<T> all, Function<T, String> told, String between) {
        String first = all.stream().limit(room.names()).map(told).collect(Collectors.joining(between));
        return all.size() > room.names() ? words.text("impact.someMore", first, all.size() - room.names()) : first;
    }

    /** A list that ends where there is no more room. */
    List<String> items(List<String> all) {
        return first(all, room.rows());
    }

    /** A list of which the first items stand for the others. */
    List<String> few(List<String> all) {
        return first(all, room.names());
    }

    private List<String> first(List<String> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, most));
        first.add(words.text("impact.more", all.size() - most));
        return first;
    }

    /** A table that ends where there is no more room, and what is to be said of the rest. */
    Stream<Block> grid(int textColumns, int titled, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        List<List<String>> shown = rows.stream().limit(room.rows()).toList();
        Block grid = new Block.Grid(textColumns, titled, head, shown);
        return rows.size() > room.rows()
                ? Stream.of(grid, new Block.Text(words.text("impact.more", rows.size() - room.rows())))
                : Stream.of(grid);
    }

    /** A reason that an author may have written as long as he liked. */
    String reason(String reason) {
        return room.equals(Room.ALL) ? reason : StringUtils.abbreviate(reason, "…", MOST_SIGNS);
    }
}
