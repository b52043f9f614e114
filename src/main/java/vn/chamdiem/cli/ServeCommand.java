package vn.chamdiem.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the same over HTTP. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "${bundle:help.serve}", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Server server;
    private final Terminal terminal;

    @Mixin
    private Where where = new Where();

    @Option(names = "--port", defaultValue = "8080", description = "${bundle:help.serve.port}")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "${bundle:help.serve.address}")
    private String address = "127.0.0.1";

    ServeCommand(Server server, Terminal terminal) {
        this.server = server;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        URI uri = server.start(where.rules(), where.fixtures(), address, port);
        terminal.out().println(terminal.words().text("serve.listening", uri));
        // The server runs until the process is ended from outside.
        new CountDownLatch(1).await();
        return Cli.OK;
    }
}
