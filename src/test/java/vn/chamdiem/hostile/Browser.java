package vn.chamdiem.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.chamdiem.ChamDiem;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.hostile.Written.Reader;
import vn.chamdiem.ruleset.RulesetCompiler;

/** Asks a running server for every page of a ruleset. */
final class Browser {
    /** Where the server looks for its shelves; an attack is put there by a link, for a server starts but slowly. */
    private static final Path SHELVES = Path.of("shelves");

    private static final List<String> PAGES = List.of(
            "/",
            "/rankings/hostile/data",
            "/rankings/hostile/data/A1",
            "/rulesets/hostile",
            "/rankings/hostile/data/A1/why-not",
            // A search takes long, and the terminal is shown one already; what is no goal is shown as it was asked.
            "/rankings/hostile/data/A1/improvement?to=%3Ccanary%3E",
            "/attributions?before=hostile/data&after=hostile/data&agency=A1",
            "/reports/hostile/data/A1",
            "/comparisons?evaluation=hostile/data&evaluation=hostile/data");
    private static final List<String> ANSWERS = List.of(
            "/api/rulesets",
            "/api/rulesets/hostile",
            "/api/rulesets/hostile/figures/data/agencies/A1",
            "/api/rulesets/hostile/figures/data/agencies/A1/why-not",
            "/api/attributions?before=hostile/data&after=hostile/data");

    private static int port;

    private Browser() {}

    /** Opens every page, and asks for every answer. */
    static List<Written> visit(Path folder, RulesetCompiler compiler) throws IOException, InterruptedException {
        Files.deleteIfExists(SHELVES);
        Files.createSymbolicLink(SHELVES, folder.toAbsolutePath());
        if (port == 0) {
            port = serve(compiler);
        }
        List<Written> written = new ArrayList<>();
        for (String page : PAGES) {
            written.add(new Written(Reader.BROWSER, get(page).body()));
        }
        for (String answer : ANSWERS) {
            HttpResponse<String> got = get(answer);
            boolean page = got.headers().firstValue("Content-Type").orElse("").contains("html");
            written.add(new Written(page ? Reader.BROWSER : Reader.PROGRAM, got.body()));
        }
        return written;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> got = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept-Language", "vi")
                                .build(),
                        BodyHandlers.ofString());
        if (got.statusCode() >= 500) {
            throw new IllegalStateException(path + " answered " + got.statusCode());
        }
        return got;
    }

    private static int serve(RulesetCompiler compiler) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ChamDiem.class)
                .properties("server.address=127.0.0.1", "server.port=0")
                .initializers((GenericApplicationContext beans) -> beans.registerBean(
                        "shelves",
                        Library.class,
                        () -> new Library(SHELVES.resolve("rules"), SHELVES.resolve("fixtures"), compiler),
                        shelves -> shelves.setPrimary(true)))
                .run();
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
