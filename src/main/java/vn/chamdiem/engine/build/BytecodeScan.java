package vn.chamdiem.engine.build;

import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ASM9;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/**
 * Reads compiled rules before any is linked, and names whatever rules have no need of.
 *
 * <p>Rules compare, calculate through the product's own methods, and say a verb. They don't repeat, wait, catch, or reach
 * for a class that is not on the white list.
 */
final class BytecodeScan {
    private final WhiteList whiteList;
    private final Set<String> offences = new TreeSet<>();
    private final Map<String, Set<String>> calls = new HashMap<>();

    private BytecodeScan(WhiteList whiteList) {
        this.whiteList = whiteList;
    }

    /** What rules have no need of, sorted; empty where there is nothing. */
    static List<String> offences(CompiledRules rules, WhiteList whiteList) {
        BytecodeScan scan = new BytecodeScan(whiteList);
        rules.classes().forEach(scan::read);
        scan.circles();
        return List.copyOf(scan.offences);
    }

    private void read(String name, byte[] bytes) {
        try {
            ClassReader reader = new ClassReader(bytes);
            if (!reader.getClassName().equals(name.replace('.', '/')) || !WhiteList.own(reader.getClassName())) {
                offences.add(name + " is no class of rules");
            }
            reader.accept(new Reader(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException unreadable) {
            // Whatever a reader of class files stumbles over was not written by a compiler.
            offences.add(name + " is no class file");
        }
    }

    /** A method that calls itself, however far around, is a loop. */
    private void circles() {
        Set<String> done = new HashSet<>();
        for (String method : calls.keySet()) {
            Deque<String> open = new ArrayDeque<>(List.of(method));
            Set<String> under = new HashSet<>();
            while (!open.isEmpty()) {
                String next = open.peek();
                if (done.contains(next) || under.contains(next)) {
                    open.pop();
                    under.remove(next);
                    done.add(next);
                    continue;
                }
                under.add(next);
                for (String called : calls.getOrDefault(next, Set.of())) {
                    if (under.contains(called)) {
                        offences.add(called + " calls itself");
                    } else if (!done.contains(called)) {
                        open.push(called);
                    }
                }
            }
        }
    }

    private final class Reader extends ClassVisitor {
        private String type = "";

        Reader() {
            super(ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            type = name;
            List<String> above = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
            if (superName != null) {
                above.add(superName);
            }
            above.stream()
                    // One that inherits from another could call itself under the other's name.
                    .filter(one -> !whiteList.links(one))
                    .forEach(one -> offences.add(name + " is a " + one));
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            String method = type + "." + name + descriptor;
            if ((access & ACC_NATIVE) != 0 || name.equals("finalize")) {
                offences.add(method + " is not called by rules");
            }
            return new MethodScan(
                    whiteList,
                    offence -> offences.add(method + ": " + offence),
                    calls.computeIfAbsent(method, key -> new HashSet<>()));
        }
    }
}
