package vn.chamdiem.engine.build;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.objectweb.asm.ClassReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes knowledge bases of the engine's text: compiled elsewhere, scanned, and linked narrowly. */
public final class KieBases {
    private static final Logger LOG = LoggerFactory.getLogger(KieBases.class);
    private static final String MODEL = Model.class.getName().replace('.', '/');

    /** A thousand rules take fifteen seconds where nothing has run before, and more where others work beside them. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private static final ClassLoader WIDE = KieBases.class.getClassLoader();

    private final Compilers compilers;
    private final WhiteList whiteList;

    /**
     * Makes knowledge bases whose rules may call some classes.
     *
     * @param called whose own public methods rules may call
     */
    public KieBases(List<Class<?>> called) {
        compilers = new Compilers(called, MOST);
        whiteList = new WhiteList(called);
    }

    /** What became of a text. */
    public sealed interface Built permits Ready, Refused, Overran {}

    /**
     * It can run.
     *
     * @param model the conditions that the base was made of, one by one
     */
    public record Ready(Model model, KieBase base) implements Built {}

    /** The engine can't compile it, or made of it what rules have no need of. */
    public record Refused() implements Built {}

    /** Compiling it took longer or more memory than any ruleset needs. */
    public record Overran() implements Built {}

    /** Compiles, scans and links a text. */
    public Built build(String text) {
        try {
            Optional<CompiledRules> compiled = compilers.compile(text);
            if (compiled.isEmpty()) {
                return new Refused();
            }
            List<String> offences = BytecodeScan.offences(compiled.get(), whiteList);
            if (!offences.isEmpty()) {
                LOG.warn("Compiled rules were refused: {}", offences.get(0));
                return new Refused();
            }
            return link(
                    compiled.get(), new NarrowLoader(whiteList, compiled.get().classes(), WIDE));
        } catch (Compilers.Overrun overrun) {
            return new Overran();
        } catch (ReflectiveOperationException | LinkageError refused) {
            LOG.warn("Compiled rules can't be linked", refused);
            return new Refused();
        }
    }

    /** What a loader that has them makes of compiled rules. */
    static Ready link(CompiledRules rules, ClassLoader loader) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The engine looks for its own parts through the thread's loader, and that of a worker thread doesn't see into
        // a
        // packed application.
        thread.setContextClassLoader(WIDE);
        try {
            Class<?> type = loader.loadClass(model(rules));
            Model model = (Model) type.getDeclaredConstructor().newInstance();
            KieBase base = KieBaseBuilder.createKieBaseFromModel(model);
            base.newKieSession().dispose();
            return new Ready(model, base);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String model(CompiledRules rules) throws ClassNotFoundException {
        return rules.classes().entrySet().stream()
                .filter(one ->
                        List.of(new ClassReader(one.getValue()).getInterfaces()).contains(MODEL))
                .map(one -> one.getKey())
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(MODEL));
    }
}
