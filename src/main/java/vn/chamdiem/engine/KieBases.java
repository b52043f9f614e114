package vn.chamdiem.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Builds knowledge bases in memory and leaves nothing of them behind in the engine's own registers. */
final class KieBases {
    private KieBases() {}

    /** The knowledge base of a text, or nothing where the engine refuses it. */
    static synchronized Optional<KieBase> build(String text) {
        KieServices services = KieServices.get();
        ClassLoader loader = KieBases.class.getClassLoader();
        // A release of its own for every build: two builds that shared one would overwrite each other.
        ReleaseId release =
                services.newReleaseId("chamdiem", "ruleset", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/" + Prelude.PACKAGE.replace('.', '/') + "/rules.drl",
                services.getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8"));
        KieBuilder builder = services.newKieBuilder(files, loader);
        try {
            builder.buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Level.ERROR)) {
                return Optional.empty();
            }
            KieContainer container = services.newKieContainer(release, loader);
            try {
                return Optional.of(ready(container.newKieBase(null), loader));
            } finally {
                container.dispose();
            }
        } catch (RuntimeException | LinkageError | StackOverflowError refused) {
            // Some mistakes are thrown out of the build instead of being reported by it.
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /**
     * Opens a first session where the engine can find its parts.
     *
     * <p>It looks for them once, through the class loader of whichever thread opens the first session, and a worker
     * thread's doesn't see into a packed application.
     */
    private static KieBase ready(KieBase base, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            base.newKieSession().dispose();
            return base;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
