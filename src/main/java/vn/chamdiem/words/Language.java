package vn.chamdiem.words;

import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
