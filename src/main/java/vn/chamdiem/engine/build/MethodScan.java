package vn.chamdiem.engine.build;

import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_5;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.SIPUSH;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Reads one compiled method for what rules have no need of. */
final class MethodScan extends MethodVisitor {
    /** How lambdas and joined texts are linked; nothing else is linked while rules run. */
    private static final Set<String> LINKERS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants");

    private final WhiteList whiteList;
    private final Consumer<String> offence;
    private final Set<String> calls;
    private final Set<Label> passed = new HashSet<>();

    /** Whether the number on top of the stack is one that the class file or an array tells. */
    private boolean sized;

    /**
     * A scan of one method.
     *
     * @param calls is given the methods of compiled rules that it calls
     */
    MethodScan(WhiteList whiteList, Consumer<String> offence, Set<String> calls) {
        super(ASM9);
        this.whiteList = whiteList;
        this.offence = offence;
        this.calls = calls;
    }

    private void links(String type) {
        String element =
                type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
        if (element.length() > 1 && !WhiteList.own(element) && !whiteList.links(element)) {
            offence.accept("names " + element);
        }
    }

    private void uses(String type, String member) {
        boolean copied = type.startsWith("[") && member.equals("clone");
        if (!copied && !WhiteList.own(type) && !whiteList.uses(type, member)) {
            offence.accept("uses " + type + "." + member);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        sized = false;
        uses(owner, name);
        if (WhiteList.own(owner)) {
            calls.add(owner + "." + name + descriptor);
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        sized = false;
        uses(owner, name);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle linker, Object... arguments) {
        sized = false;
        String called = linker.getOwner() + "." + linker.getName();
        if (!LINKERS.contains(called)) {
            offence.accept("is linked by " + called);
        }
        List.of(arguments).forEach(this::constant);
    }

    @Override
    public void visitLdcInsn(Object value) {
        sized = false;
        constant(value);
        if (value instanceof Handle || value instanceof Type type && type.getSort() == Type.METHOD) {
            offence.accept("holds a method as a value");
        }
    }

    private void constant(Object value) {
        if (value instanceof Handle handle) {
            uses(handle.getOwner(), handle.getName());
            calls.add(handle.getOwner() + "." + handle.getName() + handle.getDesc());
        } else if (value instanceof ConstantDynamic) {
            offence.accept("has a constant that is calculated");
        } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            links(type.getInternalName());
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        links(type);
        if (opcode == ANEWARRAY) {
            array();
        }
        sized = false;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == NEWARRAY) {
            array();
        }
        sized = opcode == BIPUSH || opcode == SIPUSH;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == MONITORENTER) {
            offence.accept("waits for others");
        }
        sized = opcode >= ICONST_0 && opcode <= ICONST_5 || opcode == ARRAYLENGTH || opcode == DUP && sized;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        // The compiler keeps the length of the array that it copies, then makes one of the same length.
        sized = sized && opcode == ISTORE;
    }

    private void array() {
        if (!sized) {
            offence.accept("makes an array of any size");
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        offence.accept("makes an array of arrays");
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        sized = false;
        forward(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        List.of(labels).forEach(this::forward);
        forward(fallback);
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        List.of(labels).forEach(this::forward);
        forward(fallback);
    }

    private void forward(Label label) {
        if (passed.contains(label)) {
            offence.accept("repeats itself");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        offence.accept("catches what stops it");
    }
}
