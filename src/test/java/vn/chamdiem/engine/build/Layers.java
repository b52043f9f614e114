package vn.chamdiem.engine.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;

/** Every layer behind the gate, without the others: what becomes of a text that only one of them looks at. */
public final class Layers {
    private static final ClassLoader WIDE = Layers.class.getClassLoader();
    private static final Duration MOST = Duration.ofSeconds(20);

    private final List<Class<?>> called;
    private final WhiteList whiteList;

    /** Layers whose rules may call some classes. */
    public Layers(List<Class<?>> called) {
        this.called = called;
        whiteList = new WhiteList(called);
    }

    /** Compiled in a process of its own, then linked without a look. */
    public KieBase child(String text) throws Exception {
        return wide(new Compilers(called, MOST).compile(text).orElseThrow(Layers::refused));
    }

    /** Compiled here, read, then linked with everything. */
    public KieBase scan(String text) throws Exception {
        CompiledRules rules = RuleCompiler.compile(text, WIDE).orElseThrow(Layers::refused);
        List<String> offences = BytecodeScan.offences(rules, whiteList);
        if (!offences.isEmpty()) {
            throw new IllegalArgumentException(offences.get(0));
        }
        return wide(rules);
    }

    /** Compiled here and linked with the white list alone, both times. */
    public KieBase loader(String text) throws Exception {
        CompiledRules rules = RuleCompiler.compile(text, whiteList).orElseThrow(Layers::refused);
        return KieBases.link(rules, new NarrowLoader(whiteList, rules.classes(), WIDE))
                .base();
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("not compiled");
    }

    private static KieBase wide(CompiledRules rules) throws Exception {
        return KieBases.link(rules, new WideLoader(rules.classes())).base();
    }

    /** Links compiled rules with whatever there is. */
    private static final class WideLoader extends ClassLoader {
        private final Map<String, byte[]> own;

        WideLoader(Map<String, byte[]> own) {
            super(WIDE);
            this.own = own;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = own.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
