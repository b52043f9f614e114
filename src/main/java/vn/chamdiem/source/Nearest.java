package vn.chamdiem.source;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which of the known names was meant. */
public final class Nearest {
    private static final int LISTED = 12;

    /** Names are told apart by their beginnings; comparing two takes as long as one is, times the other. */
    private static final int COMPARED = 60;

    private Nearest() {}

    /** The known name most like {@code written}; all of them, up to a dozen, where none is like it. */
    public static String to(String written, Collection<String> known) {
        String plain = plain(written);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, plain.length() / 3));
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int far = distance.apply(plain(name), plain);
            boolean nearer = far < least || (far == least && nearest != null && name.compareTo(nearest) < 0);
            if (far >= 0 && nearer) {
                nearest = name;
                least = far;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        return known.isEmpty() ? "–" : some(known);
    }

    /** The same, for a problem that may be one of very many: nobody guesses before it is known to be told. */
    public static Supplier<String> guess(String written, Collection<String> known) {
        return () -> to(written, known);
    }

    /** Whether {@code written} is {@code word} but for capitals, one letter, or letters in another order. */
    public static boolean almost(String written, String word) {
        if (written.length() > 2 * word.length()) {
            return false;
        }
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
        String beginning = StringUtils.left(name, COMPARED);
        String unmarked = StringUtils.isAsciiPrintable(beginning) ? beginning : StringUtils.stripAccents(beginning);
        return unmarked.toLowerCase(Locale.ROOT);
    }
}
