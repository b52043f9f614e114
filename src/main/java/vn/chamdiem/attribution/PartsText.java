package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.words.Words;

/** The parts of moves in words and signs. */
public record PartsText(Words words) {
    private static final int MOST_PLACES = 4;

    /** The parts of a move in points, by what they come from. */
    public static Map<String, BigDecimal> of(PointParts parts) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        named.put("diff.part.OWN", parts.ownFigures());
        named.put("diff.part.OTHERS", parts.othersFigures());
        named.put("diff.part.RULES", parts.rules());
        named.put("diff.part.TOGETHER", parts.together());
        return named;
    }

    /** The parts of a move in rank, by what they come from. */
    public static Map<String, Integer> of(RankParts parts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("diff.part.OWN", parts.ownFigures());
        named.put("diff.part.OTHERS", parts.othersFigures());
        named.put("diff.part.RULES", parts.rules());
        named.put("diff.part.TOGETHER", parts.together());
        named.put("diff.part.TIES", parts.ties());
        return named;
    }

    /** {@code +0,66 = số liệu của mình +0,5 · luật +0,16}. */
    public String told(PointParts parts) {
        String told = of(parts).entrySet().stream()
                .filter(part -> part.getValue().signum() != 0)
                .map(part -> words.text(part.getKey()) + " " + signed(part.getValue()))
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? "=" : signed(parts.move()) + " = " + told;
    }

    /** {@code ▲2 = luật ▲3 · đồng hạng ▼1}. */
    public String told(RankParts parts) {
        String told = of(parts).entrySet().stream()
                .filter(part -> part.getValue() != 0)
                .map(part -> words.text(part.getKey()) + " " + up(part.getValue()))
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? "=" : up(parts.up()) + " = " + told;
    }

    /** With its sign. */
    public String signed(BigDecimal points) {
        return signed(points, 0);
    }

    /** With at least so many decimals, so that a column lines up. */
    public String signed(BigDecimal points, int places) {
        return (points.signum() > 0 ? "+" : "") + words.number(points, places);
    }

    /** {@code ▲2}, {@code ▼1}, {@code =}. */
    public static String up(int ranks) {
        return ranks == 0 ? "=" : (ranks > 0 ? "▲" : "▼") + Math.abs(ranks);
    }

    /** Points, or in words why there are none. */
    public String points(Answer answer, int places) {
        return answer.points() == null
                ? words.answer("outcome", answer.outcome())
                : words.number(answer.points(), places);
    }

    /** {@code 2/15}. */
    public static String rank(@Nullable Integer rank, int among) {
        return (rank == null ? "–" : rank.toString()) + "/" + among;
    }

    /** Which parts of moves in points any of several agencies has. */
    public static List<String> points(List<AgencyMove> moves) {
        return of(PointParts.NONE).keySet().stream()
                .filter(part -> moves.stream()
                        .map(AgencyMove::points)
                        .anyMatch(parts -> parts != null
                                && of(parts).getOrDefault(part, BigDecimal.ZERO).signum() != 0))
                .toList();
    }

    /** Which parts of moves in rank any of several agencies has. */
    public static List<String> ranks(List<AgencyMove> moves) {
        return of(RankParts.NONE).keySet().stream()
                .filter(part -> moves.stream()
                        .map(move -> move.rank().parts())
                        .anyMatch(parts -> parts != null && of(parts).getOrDefault(part, 0) != 0))
                .toList();
    }

    /** A part of a move in points, named as in {@link #points(List)}. */
    public String of(@Nullable PointParts move, String part, int places) {
        return move == null ? "" : signed(of(move).getOrDefault(part, BigDecimal.ZERO), places);
    }

    /** A part of a move in rank, named as in {@link #ranks}. */
    public String of(@Nullable RankParts move, String part) {
        return move == null ? "" : up(of(move).getOrDefault(part, 0));
    }

    /** With how many decimals totals are shown, so that their columns line up: as many as any of them has. */
    public static int places(List<AgencyMove> moves) {
        return moves.stream()
                .flatMap(move -> Stream.of(move.wholeBefore(), move.wholeAfter()))
                .flatMap(whole -> Stream.ofNullable(whole.points()))
                .mapToInt(points -> Math.max(0, points.stripTrailingZeros().scale()))
                .filter(scale -> scale <= MOST_PLACES)
                .max()
                .orElse(0);
    }
}
