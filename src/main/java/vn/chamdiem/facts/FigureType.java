package vn.chamdiem.facts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a figure is: how it is written, and what it becomes. */
public enum FigureType {
    /** A whole number. */
    COUNT {
        @Override
        Object read(String text) {
            return Long.valueOf(text);
        }
    },
    /** An exact decimal. */
    NUMBER {
        @Override
        Object read(String text) {
            if (text.length() > MOST_SIGNS) {
                throw new IllegalArgumentException("too long to be read as a number");
            }
            BigDecimal number = new BigDecimal(text);
            // 1e999999999 is a number too, and writing it out would fill any memory.
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }
    },
    /** Words. */
    TEXT {
        @Override
        Object read(String text) {
            // “ế” can be one character or three; whichever keyboard wrote it, it is the same word.
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    },
    /** {@code true} or {@code false}, in any case; {@code có} or {@code không}. */
    YES_NO {
        @Override
        Object read(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "có" -> Boolean.TRUE;
                case "false", "không" -> Boolean.FALSE;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    /** A day, as {@code 2026-12-31}. */
    DATE {
        @Override
        Object read(String text) {
            // The calendar goes on for millions of years, and nothing else does.
            if (text.length() != ISO_DATE) {
                throw new IllegalArgumentException(text);
            }
            return LocalDate.parse(text);
        }
    };

    private static final int MOST_DIGITS = 30;
    private static final int MOST_SIGNS = 2 * MOST_DIGITS + 10;
    private static final int ISO_DATE = "2026-12-31".length();

    abstract Object read(String text);

    /** Whether one can calculate with it. */
    public boolean numeric() {
        return this == COUNT || this == NUMBER;
    }

    /** The value that {@code text} writes, or empty where it writes none of this type. */
    public Optional<Object> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException | DateTimeException notOfThisType) {
            return Optional.empty();
        }
    }
}
