package vn.chamdiem.cli;

import picocli.CommandLine.Command;

/** {@code new}: the name under which the commands stand that start something. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "${bundle:help.new}")
final class NewCommand {}
