package vn.chamdiem.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.template.FactsSchema;
import vn.chamdiem.template.WorkbookTemplate;

/** {@code template}: what a ruleset asks of agencies, to be filled in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "${bundle:help.template}",
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    /** How what is asked is written. */
    enum Format {
        /** To fill in. */
        XLSX,
        /** For programs: the JSON Schema of the facts. */
        SCHEMA
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", description = "${bundle:help.show.ruleset}")
    private @Nullable String ruleset;

    @Option(
            names = "--format",
            paramLabel = "xlsx|schema",
            defaultValue = "XLSX",
            description = "${bundle:help.template.format}")
    private Format format = Format.XLSX;

    @Option(
            names = {"-f", "--figures"},
            paramLabel = "FIGURES",
            description = "${bundle:help.template.figures}")
    private @Nullable String figures;

    @Option(names = "--agency", paramLabel = "CODE", description = "${bundle:help.template.agency}")
    private @Nullable String agency;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "${bundle:help.template.output}")
    private @Nullable Path output;

    @Mixin
    private Shelves shelves = new Shelves();

    TemplateCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        CompiledRuleset compiled = library.ruleset(ruleset == null ? library.onlyRuleset() : ruleset);
        if (format == Format.SCHEMA && output == null) {
            terminal.out().print(FactsSchema.of(compiled));
            return Cli.OK;
        }
        Path file = output == null ? Path.of(name(compiled)) : output;
        if (format == Format.SCHEMA) {
            write(file, out -> out.write(FactsSchema.of(compiled).getBytes(StandardCharsets.UTF_8)));
        } else {
            write(file, template(library, compiled)::write);
        }
        terminal.out().println(terminal.words().text("form.written", file));
        return Cli.OK;
    }

    private String name(CompiledRuleset compiled) {
        String id = compiled.ruleset().ref().id();
        return agency == null ? id + ".xlsx" : id + "-" + agency.replaceAll("[^\\p{L}\\p{N}.-]", "_") + ".xlsx";
    }

    private WorkbookTemplate template(Library library, CompiledRuleset compiled) {
        String id = compiled.ruleset().ref().id();
        if (figures == null && agency == null) {
            return WorkbookTemplate.of(compiled);
        }
        Figures known = Where.read(library, compiled, figures == null ? library.onlyFigures(id) : figures)
                .figures();
        return agency == null ? WorkbookTemplate.of(compiled, known) : WorkbookTemplate.of(compiled, known, agency);
    }

    /** Something that can be written into a file. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What somebody has filled in already is not lost by asking for another. */
    private static void write(Path file, Content content) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.write(out);
        } catch (FileAlreadyExistsException there) {
            throw ProblemsFound.one(ProblemKind.ALREADY_THERE, Place.of(file.toString()), file);
        } catch (IOException unwritable) {
            throw ProblemsFound.one(ProblemKind.FILE_UNWRITABLE, Place.of(file.toString()), file);
        }
    }
}
