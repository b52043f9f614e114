package vn.chamdiem.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chamdiem.words.Language;

/** The options of every command: where rules and figures are kept, and in which language the program speaks. */
final class Shelves {
    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", description = "${bundle:help.rules}")
    private Path rules = Path.of("rules");

    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            defaultValue = "fixtures",
            description = "${bundle:help.fixtures}")
    private Path fixtures = Path.of("fixtures");

    @Option(names = "--lang", paramLabel = "vi|en", description = "${bundle:help.lang}")
    private @Nullable Language lang;

    Path rules() {
        return rules;
    }

    Path fixtures() {
        return fixtures;
    }
}
