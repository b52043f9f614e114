package vn.chamdiem.hostile;

import java.nio.file.Path;
import java.util.List;

/** What stands between an attack and the machine: nothing, one layer, or all of them. */
interface Defence {
    /**
     * Takes the attack as its author would want it to be taken, as far as it lets that happen.
     *
     * @param folder in which the attack lies ready: {@code rules/hostile} and {@code fixtures/hostile}
     */
    Met meet(Path folder) throws Exception;

    /**
     * How it ended.
     *
     * @param written everything that a person or a program would get to read
     */
    record Met(Fate fate, List<Written> written) {
        static Met refused(String told) {
            return new Met(Fate.refused(List.of(told)), List.of());
        }
    }
}
