package vn.chamdiem.words;

import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** A language that people read the product in. */
public enum Language {
    VI("vi", '.', ',', "d/M/yyyy"),
    EN("en", ',', '.', "yyyy-MM-dd");

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter dates;

    Language(String tag, char grouping, char decimal, String datePattern) {
        locale = Locale.forLanguageTag(tag);
        // Set by hand: the symbols a JDK ships differ between its releases, and the same input must give the same text.
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        symbols.setDecimalSeparator(decimal);
        dates = DateTimeFormatter.ofPattern(datePattern, Locale.ROOT);
    }

    /**
     * The language that a browser prefers; Vietnamese where it doesn't say, or says neither.
     *
     * @param accepted as in the header {@code Accept-Language}
     */
    public static Language preferred(@Nullable String accepted) {
        if (accepted == null) {
            return VI;
        }
        try {
            List<Locale> all = Arrays.stream(values()).map(Language::locale).toList();
            Locale best = Locale.lookup(LanguageRange.parse(accepted), all);
            return EN.locale.equals(best) ? EN : VI;
        } catch (IllegalArgumentException unreadable) {
            return VI;
        }
    }

    public Locale locale() {
        return locale;
    }

    DecimalFormatSymbols symbols() {
        return symbols;
    }

    DateTimeFormatter dates() {
        return dates;
    }
}
