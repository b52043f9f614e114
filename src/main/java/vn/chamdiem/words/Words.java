package vn.chamdiem.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.apache.commons.lang3.StringUtils;

/** The product's words and number forms in one language. */
public final class Words {
    /** More decimals than this are noise to a reader; the exact value stands in the JSON. */
    private static final int SHOWN_DECIMALS = 6;

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "words",
                language.locale(),
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The words in {@code language}. */
    @SuppressWarnings("NullAway") // every language is put there above
    public static Words in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The whole catalogue, for libraries that look up words by themselves. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The text under {@code key}, its {@code {0}}, {@code {1}} … filled; numbers and dates in the language's form. */
    public String text(String key, Object... details) {
        Object[] shown = Arrays.stream(details).map(this::show).toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(shown);
    }

    /** The text of one of several fixed answers, such as an outcome; its key is {@code family.NAME}. */
    public String answer(String family, Enum<?> answer) {
        return text(family + "." + answer.name());
    }

    /**
     * A value as people write it: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English; a fixed answer in the words
     * of its family, {@code Outcome.FULL} by those of {@code outcome.FULL}.
     */
    public String show(Object value) {
        if (value instanceof BigDecimal decimal) {
            return number(decimal);
        }
        if (value instanceof Long || value instanceof Integer) {
            return number(BigDecimal.valueOf(((Number) value).longValue()));
        }
        if (value instanceof LocalDate date) {
            return language.dates().format(date);
        }
        if (value instanceof Boolean claim) {
            return text(claim ? "yes" : "no");
        }
        if (value instanceof Enum<?> answer) {
            String key = StringUtils.uncapitalize(answer.getDeclaringClass().getSimpleName()) + "." + answer.name();
            return bundle.containsKey(key) ? text(key) : answer.toString();
        }
        return value.toString();
    }

    /** A number with grouped thousands and at most six decimals. */
    public String number(BigDecimal value) {
        return number(value, 0);
    }

    /** A number with all the decimals it has, where none may be lost. */
    public String exact(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", language.symbols());
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** A number with at least {@code places} decimals, so that a column of points lines up. */
    public String number(BigDecimal value, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", language.symbols());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(SHOWN_DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }
}
