package vn.chamdiem.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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
            return new BigDecimal(text);
        }
    },
    /** Words. */
    TEXT {
        @Override
        Object read(String text) {
            return text;
        }
    },
    /** {@code true} or {@code false}. */
    YES_NO {
        @Override
        Object read(String text) {
            return switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    /** A day, as {@code 2026-12-31}. */
    DATE {
        @Override
        Object read(String text) {
            return LocalDate.parse(text);
        }
    };

    abstract Object read(String text);

    /** The value that {@code text} writes, or empty where it writes none of this type. */
    public Optional<Object> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException | DateTimeException notOfThisType) {
            return Optional.empty();
        }
    }
}
