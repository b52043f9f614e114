package vn.chamdiem.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which of the known names was meant. */
public final class Nearest {
    private static final int LISTED = 12;

    private Nearest() {}

    /** The known name most like {@code written}; all of them, up to a dozen, where none is like it. */
    public static String to(String written, Collection<String> known) {
        int close = Math.max(2, written.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance();
        Optional<String> nearest = known.stream()
                .min(Comparator.comparing((String name) -> distance.apply(plain(name), plain(written)))
                        .thenComparing(Comparator.naturalOrder()));
        if (nearest.isPresent() && distance.apply(plain(nearest.get()), plain(written)) <= close) {
            return nearest.get();
        }
        return known.isEmpty() ? "–" : some(known);
    }

    /** Whether {@code written} is {@code word} but for capitals, one letter, or letters in another order. */
    public static boolean almost(String written, String word) {
        String small = written.toLowerCase(Locale.ROOT);
        int most = word.length() > 5 ? 2 : 1;
        return new LevenshteinDistance().apply(small, word) <= most
                || sorted(small).equals(sorted(word));
    }

    private static String sorted(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** The known names, up to a dozen. */
    public static String some(Collection<String> known) {
        String some = known.stream().sorted().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED ? some + ", …" : some;
    }

    /** Lower case and without marks: “Tien do” is as good as “tiến độ” when guessing. */
    private static String plain(String name) {
        return StringUtils.stripAccents(name).toLowerCase(Locale.ROOT);
    }
}
