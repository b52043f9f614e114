package vn.chamdiem.engine.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;

/** Makes class files of the engine's text, with the engine's own compiler, in this process. */
final class RuleCompiler {
    private static final String FOLDER = CompiledRules.PACKAGE.replace('.', '/') + "/";
    private static final String CLASS = ".class";

    private RuleCompiler() {}

    /** The class files of a text, or nothing where the engine refuses it; nothing is linked that is not on a white list. */
    static Optional<CompiledRules> compile(String text, WhiteList whiteList) {
        return compile(text, new CompileTimeLoader(whiteList));
    }

    /** The same, linking whatever a loader finds. */
    static Optional<CompiledRules> compile(String text, ClassLoader loader) {
        KieServices services = KieServices.get();
        // A release of its own for every build: two builds that shared one would overwrite each other.
        ReleaseId release =
                services.newReleaseId("chamdiem", "ruleset", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/" + FOLDER + "rules.drl",
                services.getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8"));
        KieBuilder builder = services.newKieBuilder(files, loader);
        try {
            builder.buildAll(ExecutableModelProject.class);
            return builder.getResults().hasMessages(Level.ERROR)
                    ? Optional.empty()
                    : Optional.of(classes((InternalKieModule) builder.getKieModule()));
        } catch (RuntimeException | LinkageError | StackOverflowError refused) {
            // Some mistakes are thrown out of the build instead of being reported by it.
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static CompiledRules classes(InternalKieModule module) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if (file.startsWith(FOLDER) && file.endsWith(CLASS)) {
                classes.put(file.substring(0, file.length() - CLASS.length()).replace('/', '.'), module.getBytes(file));
            }
        }
        return new CompiledRules(classes);
    }

    /** Links as narrowly as the rules will be linked, but lets the compiler read of which classes there are. */
    private static final class CompileTimeLoader extends ClassLoader {
        /** The engine's own parts, which it finds through whatever loader it is given. */
        private static final String COMPILER = "org.drools.";

        private static final ClassLoader WIDE = RuleCompiler.class.getClassLoader();

        private final NarrowLoader narrow;

        CompileTimeLoader(WhiteList whiteList) {
            super(null);
            narrow = new NarrowLoader(whiteList, Map.of(), WIDE);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(COMPILER) ? WIDE.loadClass(name) : narrow.loadClass(name);
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.endsWith(CLASS) ? WIDE.getResource(name) : null;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.endsWith(CLASS) ? WIDE.getResourceAsStream(name) : null;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.endsWith(CLASS) ? WIDE.getResources(name) : Collections.emptyEnumeration();
        }
    }
}
