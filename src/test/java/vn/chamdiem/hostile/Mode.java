package vn.chamdiem.hostile;

import java.util.function.Supplier;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.engine.Unprotected;

/** What the attacks are run against. */
enum Mode {
    /** Drools with the author's own text: shows that an attack is one. */
    NONE(RawText::new, true),
    /** The reading of rules, and nothing behind it. */
    GATE(() -> new Doors(new Unprotected(), false), false),
    /** The product as it is, through all of its doors. */
    ALL(() -> new Doors(new DroolsCompiler(), true), false);

    private final Supplier<Defence> defence;
    private final boolean raw;

    Mode(Supplier<Defence> defence, boolean raw) {
        this.defence = defence;
        this.raw = raw;
    }

    Defence defence() {
        return defence.get();
    }

    /** Whether an attack means something here: without the product around it, only what attacks the engine does. */
    boolean takes(Attack attack) {
        return !raw || attack.onEngine();
    }
}
