package vn.chamdiem;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.chamdiem.cli.Cli;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** The application: wires the parts. Spring starts for {@code serve} alone; other commands don't wait for it. */
@SpringBootApplication
public class ChamDiem {
    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        // A terminal without a locale would turn Vietnamese into question marks.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = new Cli(new DroolsCompiler(), ChamDiem::serve, System.in, out, err).run(args);
        out.flush();
        System.exit(code);
    }

    @Bean
    Library library(
            @Value("${chamdiem.rules:rules}") Path rules, @Value("${chamdiem.fixtures:fixtures}") Path fixtures) {
        return new Library(rules, fixtures, new DroolsCompiler());
    }

    /** Half of the machine is kept for short questions. */
    @Bean
    Turns turns() {
        return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    private static URI serve(Path rules, Path fixtures, String address, int port) {
        SpringApplication application = new SpringApplication(ChamDiem.class);
        application.setDefaultProperties(Map.of(
                "server.address",
                address,
                "server.port",
                port,
                "chamdiem.rules",
                rules.toString(),
                "chamdiem.fixtures",
                fixtures.toString()));
        try {
            ConfigurableApplicationContext context = application.run();
            return URI.create(
                    "http://" + address + ":" + context.getEnvironment().getProperty("local.server.port"));
        } catch (ApplicationContextException failed) {
            if (failed.getCause() instanceof PortInUseException taken) {
                throw ProblemsFound.one(ProblemKind.PORT_TAKEN, Place.of(address), "" + taken.getPort());
            }
            throw failed;
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
