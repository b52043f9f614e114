package vn.chamdiem.cli;

import java.net.URI;
import java.nio.file.Path;

/** Starts the web server; the command line doesn't know how. */
@FunctionalInterface
public interface Server {
    /** Serves the rulesets in {@code rules} and their figures, and answers where; port 0 takes any free one. */
    URI start(Path rules, Path fixtures, String address, int port);
}
