package rehearsal.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** How long the sources' files and methods are, read by the compiler's own parser. */
record SourceSizes(int files, List<String> tooLong) {

    private static final int FILE_LIMIT = 400;
    private static final int METHOD_LIMIT = 40;

    static SourceSizes of(List<Path> modules) throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : modules) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        var tooLong = new ArrayList<String>();
        for (var source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > FILE_LIMIT) {
                tooLong.add(source.getFileName() + ": " + lines + " lines");
            }
        }
        tooLong.addAll(longMethods(sources));
        return new SourceSizes(sources.size(), List.copyOf(tooLong));
    }

    private static List<String> longMethods(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(sources));
            var found = new ArrayList<String>();
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new Methods(trees, unit, found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        Methods(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            var positions = trees.getSourcePositions();
            long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (end - start + 1 > METHOD_LIMIT) {
                found.add(Path.of(unit.getSourceFile().getName()).getFileName() + "." + method.getName() + ": " + (end - start + 1)
                        + " lines");
            }
            return super.visitMethod(method, unused);
        }
    }
}
