package vn.chamdiem.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chamdiem.words.Words;

/** Says what can't be understood of a command, and where to read how it goes. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Words words;

    UsageErrors(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(message(error));
        err.println("    " + words.text("usage.maybe", command.getCommandSpec().qualifiedName()));
        return Cli.USAGE;
    }

    private String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return words.text("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (error instanceof MissingParameterException missing) {
            String names =
                    missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", "));
            return words.text("usage.missing", names);
        }
        String value = error.getValue() == null ? "" : error.getValue();
        ArgSpec argument = error.getArgSpec();
        return argument == null
                ? words.text("usage.other", String.valueOf(error.getMessage()))
                : words.text("usage.value", value, argument.paramLabel());
    }
}
