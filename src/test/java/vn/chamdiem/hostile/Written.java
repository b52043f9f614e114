package vn.chamdiem.hostile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that the product wrote, and for whom. */
record Written(Reader reader, String text) {
    /** Who takes it, and what they would do with it. */
    enum Reader {
        TERMINAL,
        BROWSER,
        SPREADSHEET,
        PROGRAM
    }

    /** A product that no author wrote: who shows it has worked out the author's {@code 1000003*7}. */
    private static final String WORKED_OUT = "7000021";

    /** What each reader would not only read. */
    private static final Map<Reader, Pattern> OBEYED = Map.of(
            Reader.TERMINAL, Pattern.compile("[\\u0007\\u0008\\u001B\\u009B]"),
            Reader.BROWSER, Pattern.compile("(?i)<canary|href=.?\\s*javascript:|[\"']\\s*oncanary="),
            Reader.SPREADSHEET, Pattern.compile("(?m)(^|[,;\\t])\"?[=+@\\t\\r-]+ *canary"));

    /** What is hostile in it, if anything is. */
    Optional<String> hostile(String secret) {
        if (text.contains(secret)) {
            return Optional.of("shows a secret to a " + reader);
        }
        if (text.replaceAll("[., \\u00A0]", "").contains(WORKED_OUT)) {
            return Optional.of("works out a template for a " + reader);
        }
        Pattern obeyed = OBEYED.get(reader);
        return obeyed != null && obeyed.matcher(text).find()
                ? Optional.of("is obeyed by a " + reader)
                : Optional.empty();
    }
}
