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

/**
 * JavaFX 26 cannot break a line within words that are read from the right: counting the blanks at the end of such a line, it looks before the
 * beginning of the text and throws, and the window is laid out no more. So its class is loaded here, before the toolkit would, with one change:
 * it counts no blanks at the end of those lines. Nothing can be set to the same effect, and no newer JavaFX is there to go to.
 */
public final class RightToLeftLines {

    private static final String RUN = "com.sun.javafx.text.TextRun";
    private static final String LAYOUT = "PrismTextLayout.class";
    private static final String COUNTING = "computeTrailingSpaceWidth";

    private RightToLeftLines() {
    }

    /** Call it before anything is laid out. Another JavaFX than the one that is known stays as it is. */
    public static void mend() {
        try {
            var neighbour = Class.forName(RUN, false, RightToLeftLines.class.getClassLoader());
            try (var file = neighbour.getResourceAsStream(LAYOUT)) {
                if (file != null) {
                    MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(mended(file.readAllBytes()));
                }
            }
        } catch (IOException | ReflectiveOperationException | LinkageError | IllegalArgumentException stays) {
            // It was taken in before, or is made otherwise: then nothing is changed.
        }
    }

    private static byte[] mended(byte[] layout) {
        var classes = ClassFile.of();
        return classes.transformClass(classes.parse(layout),
                ClassTransform.transformingMethodBodies(RightToLeftLines::counts, new NotFromRight()));
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
