package rehearsal.ui.fx;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.stream.Stream;

/**
 * JavaFX 26 cannot break a line within words that are read from the right: counting the spaces at the end of such a line, it reads before the
 * beginning of the text and throws, and the window is never laid out again. The method came with JDK-8314215. So its class is loaded here,
 * before the toolkit would, with one change: it counts no spaces at the end of those lines. No setting has the same effect.
 */
public final class RightToLeftLines {

    private static final String RUN = "com.sun.javafx.text.TextRun";
    private static final String LAYOUT = "PrismTextLayout.class";
    private static final String COUNTING = "computeTrailingSpaceWidth";
    /** A field that only the changed class has. */
    private static final String MARK = "changedForRightToLeft";

    private RightToLeftLines() {
    }

    /** Call it before anything is laid out. Another JavaFX than the one that is known stays as it is. */
    public static JavaFxPatch mend() {
        return patch().logged("line breaks in right-to-left text");
    }

    private static JavaFxPatch patch() {
        if (!JavaFxPatch.knownVersion()) {
            return JavaFxPatch.OTHER_VERSION;
        }
        try {
            var neighbour = Class.forName(RUN, false, RightToLeftLines.class.getClassLoader());
            try (var file = neighbour.getResourceAsStream(LAYOUT)) {
                if (file == null) {
                    return JavaFxPatch.REFUSED;
                }
                MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(mended(file.readAllBytes()));
                return JavaFxPatch.APPLIED;
            }
        } catch (LinkageError loadedBefore) {
            return ours() ? JavaFxPatch.APPLIED : JavaFxPatch.REFUSED;
        } catch (IOException | ReflectiveOperationException | IllegalArgumentException stays) {
            return JavaFxPatch.REFUSED;
        }
    }

    /** Whether the class that is loaded is the changed one. */
    private static boolean ours() {
        try {
            var loaded = Class.forName("com.sun.javafx.text.PrismTextLayout", false, RightToLeftLines.class.getClassLoader());
            return Stream.of(loaded.getDeclaredFields()).anyMatch(field -> field.getName().equals(MARK));
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return false;
        }
    }

    private static byte[] mended(byte[] layout) {
        var classes = ClassFile.of();
        var marked = ClassTransform
                .endHandler(type -> type.withField(MARK, ConstantDescs.CD_int, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL));
        return classes.transformClass(classes.parse(layout),
                ClassTransform.transformingMethodBodies(RightToLeftLines::counts, new NotFromRight()).andThen(marked));
    }

    private static boolean counts(MethodModel method) {
        return method.methodName().equalsString(COUNTING);
    }

    /** Says 0 for words read from the right before anything else is done. */
    private record NotFromRight() implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            var further = code.newLabel();
            code.aload(1).invokevirtual(ClassDesc.of(RUN), "isLeftToRight", MethodTypeDesc.of(ConstantDescs.CD_boolean)).ifne(further)
                    .fconst_0().freturn().labelBinding(further);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
