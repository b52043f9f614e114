package vn.chamdiem.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks the person at the terminal. */
final class Questions {
    private static final List<String> YES = List.of("y", "yes", "c", "có", "co");

    private final Terminal terminal;
    private final BufferedReader answers;
    private final boolean answered;

    Questions(InputStream input, Terminal terminal) {
        this.terminal = terminal;
        this.answers = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        // Another program at our input may never answer, and would wait for us as we for it.
        this.answered = input != System.in || Terminal.watched();
    }

    /** Whether yes is said; empty where nobody answers. */
    Optional<Boolean> confirm(String question) {
        return ask(question).map(answer -> YES.contains(answer.toLowerCase(Locale.ROOT)));
    }

    /** What is answered on one line; empty where nobody answers. */
    Optional<String> ask(String question) {
        if (!answered) {
            return Optional.empty();
        }
        terminal.out().print(question + " ");
        terminal.out().flush();
        try {
            return Optional.ofNullable(answers.readLine()).map(String::strip);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
