package vn.chamdiem.hostile;

import java.util.function.Supplier;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.engine.Unprotected;
import vn.chamdiem.engine.build.Layers;

/** What the attacks are run against. */
enum Mode {
    /** Drools with the author's own text: shows that an attack is one. */
    NONE(() -> new RawText(Unprotected::build, Unprotected::fire), true),
    /** The same text, compiled in a process of its own. */
    CHILD(() -> new RawText(text -> layers().child(text), Unprotected::fire), true),
    /** The same, its class files read before they are linked. */
    SCAN(() -> new RawText(text -> layers().scan(text), Unprotected::fire), true),
    /** The same, linked with the white list alone. */
    LOADER(() -> new RawText(text -> layers().loader(text), Unprotected::fire), true),
    /** The same, counted and timed while it runs. */
    BOUNDS(() -> new RawText(Unprotected::build, Unprotected::fireBounded), true),
    /** The reading of rules, and nothing behind it. */
    GATE(() -> new Doors(new Unprotected(), 0), false),
    /** The product as it is; now and then an attack is taken to all of its doors, which takes long. */
    ALL(() -> new Doors(new DroolsCompiler(), 16), false),
    /** The product as it is, through all of its doors. */
    EVERYWHERE(() -> new Doors(new DroolsCompiler(), 1), false);

    private final Supplier<Defence> defence;
    private final boolean raw;

    Mode(Supplier<Defence> defence, boolean raw) {
        this.defence = defence;
        this.raw = raw;
    }

    private static Layers layers() {
        return new Layers(Unprotected.CALLED);
    }

    /**
     * How many times as long as the warm-up an attack may take; on a machine that has other things to do, the warm-up
     * takes longer too.
     *
     * <p>All doors together are asked some thirty questions of what was let through, which may be as large as is allowed.
     */
    int patience() {
        return this == ALL || this == EVERYWHERE ? 10 : 2;
    }

    Defence defence() {
        return defence.get();
    }

    /** Whether an attack means something here: without the product around it, only what attacks the engine does. */
    boolean takes(Attack attack) {
        return !raw || attack.onEngine();
    }
}
