package vn.chamdiem.ruleset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.words.Words;

/**
 * The decision that a ruleset puts into rules.
 *
 * @param number absent where it was not published
 * @param issued absent where the day was not published
 */
public record LegalAct(@Nullable String number, @Nullable LocalDate issued, String issuer, String title) {
    /** How it is called, with no more than is known of it. */
    public String text(Words words) {
        if (number == null) {
            return words.text("act.unnumbered", issuer, title);
        }
        return issued == null
                ? words.text("act.undated", number, issuer, title)
                : words.text("act", number, issued, issuer, title);
    }
}
