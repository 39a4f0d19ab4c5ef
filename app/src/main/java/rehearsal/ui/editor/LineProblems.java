package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.prompt.Problem;

/** What lint found, by line. It moves along with the text until lint has looked again. */
final class LineProblems {

    private static final String ERROR = "problem-error";
    private static final String WARNING = "problem-warning";

    private Map<Integer, List<StyledRange>> marks = new HashMap<>();
    private Map<Integer, Problem> worst = new HashMap<>();

    List<StyledRange> marks(int line) {
        return marks.getOrDefault(line, List.of());
    }

    Optional<Problem> worst(int line) {
        return Optional.ofNullable(worst.get(line));
    }

    /** Takes over what was found in this text, and returns the lines that look different by it. */
    Set<Integer> found(List<Problem> problems, LineStarts lines) {
        var before = marks;
        var worstBefore = worst;
        marks = new HashMap<>();
        worst = new HashMap<>();
        for (var problem : problems) {
            problem.span().filter(span -> span.end() <= lines.length()).ifPresent(span -> {
                mark(problem, span.start(), Math.max(span.end(), span.start() + 1), lines);
                worst.merge(lines.line(span.start()), problem, (one, other) -> one.blocksLive() ? one : other);
            });
        }
        var touched = new HashSet<>(before.keySet());
        touched.addAll(marks.keySet());
        touched.addAll(worstBefore.keySet());
        touched.removeIf(line -> before.getOrDefault(line, List.of()).equals(marks(line))
                && Optional.ofNullable(worstBefore.get(line)).equals(worst(line)));
        return touched;
    }

    private void mark(Problem problem, int start, int end, LineStarts lines) {
        var last = lines.line(Math.max(start, end - 1));
        for (var line = lines.line(start); line <= last; line++) {
            var from = Math.max(0, start - lines.start(line));
            marks.computeIfAbsent(line, none -> new ArrayList<>())
                    .add(new StyledRange(from, end - lines.start(line), problem.blocksLive() ? ERROR : WARNING));
        }
    }

    /** Somebody typed in this line at this column: marks of the line after it move by so many letters. */
    void typed(int line, int column, int letters) {
        marks.computeIfPresent(line, (same, found) -> new ArrayList<>(found.stream().map(mark -> mark.moved(column, letters)).toList()));
    }

    /** Lines came and went below this one. */
    void moved(int line, int gone, int come) {
        marks = Lines.moved(marks, line, gone, come);
        worst = Lines.moved(worst, line, gone, come);
    }
}
