package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A ruleset, or figures, made to do something else than score.
 *
 * @param category what it comes through
 * @param tries what it tries to do
 * @param traits what is to be known of it
 * @param file the file that it comes in
 * @param line the line that must be told; 0 where any line will do
 */
record Attack(String category, String name, String tries, List<Trait> traits, String file, int line, Trap trap) {
    /** What is to be known of an attack. */
    enum Trait {
        /** What it aims at is this product's own: without it, there is nothing to attack. */
        OWN,
        /** It is a ruleset like any other, and takes effect only where someone is careless with what it says. */
        HARMLESS,
        /** Nothing in its text is wrong: only bounds on time and memory can end it. */
        BOUNDS,
        /** What is wrong is wrong with a file as a whole. */
        WHOLE
    }

    /** Lays itself into a folder in which the ground lies already. */
    @FunctionalInterface
    interface Trap {
        void set(Path folder) throws IOException;
    }

    Attack {
        traits = List.copyOf(traits);
    }

    static Attack made(String category, String name, String tries, String file, Trap trap, Trait... traits) {
        return new Attack(category, name, tries, List.of(traits), file, 0, trap);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it attacks the engine, and so needs nothing of the product to succeed. */
    boolean onEngine() {
        return !is(Trait.OWN);
    }

    void set(Path folder) throws IOException {
        trap.set(folder);
    }

    @Override
    public String toString() {
        return category + "/" + name;
    }
}
