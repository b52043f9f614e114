package vn.chamdiem.engine.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules as bytes that have not been linked yet.
 *
 * @param classes class files, by the name of the class with dots
 */
record CompiledRules(SortedMap<String, byte[]> classes) {
    /** The package of everything that is compiled. */
    static final String PACKAGE = "chamdiem.rules";

    /** A thousand rules are four megabytes; what is far above was not compiled from rules. */
    private static final int MOST_BYTES = 64 << 20;

    CompiledRules {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
        }
    }

    /** Reads what another process wrote, and trusts none of its numbers. */
    static CompiledRules read(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        int left = MOST_BYTES;
        for (int count = in.readInt(); count > 0; count--) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > left) {
                throw new IOException("more bytes than any ruleset has");
            }
            left -= length + name.length() + 1;
            byte[] bytes = in.readNBytes(length);
            classes.put(name, bytes);
        }
        return new CompiledRules(classes);
    }
}
