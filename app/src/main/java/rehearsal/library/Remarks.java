package rehearsal.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rehearsal.store.prompt.ReviewComment;

/** What was said about the two sides, oldest first. */
public record Remarks(List<ReviewComment> onA, List<ReviewComment> onB) {
    public Remarks {
        onA = List.copyOf(onA);
        onB = List.copyOf(onB);
    }

    public static Remarks none() {
        return new Remarks(List.of(), List.of());
    }

    /** Those still open on the side that is decided about. */
    public long open() {
        return onB.stream().filter(comment -> comment.replyTo().isEmpty() && !comment.isSettled()).count();
    }

    /** What was said about lines, by the line. */
    public Map<Integer, List<Line.Said>> byLine(boolean ofB, int lines) {
        var byLine = new HashMap<Integer, List<Line.Said>>();
        said(ofB, lines).filter(said -> said.comment().line().isPresent() && !said.missing())
                .forEach(said -> byLine.computeIfAbsent(said.comment().line().getAsInt(), none -> new ArrayList<>()).add(said));
        return byLine;
    }

    /** What was said about a side as a whole, or about a line it does not have. */
    public List<Line.Said> aboutTheWhole(boolean ofB, int lines) {
        return said(ofB, lines).filter(said -> said.comment().line().isEmpty() || said.missing()).toList();
    }

    private Stream<Line.Said> said(boolean ofB, int lines) {
        var all = ofB ? onB : onA;
        return all.stream().filter(comment -> comment.replyTo().isEmpty()).map(comment -> new Line.Said(ofB, comment,
                all.stream().filter(reply -> reply.replyTo().isPresent() && reply.replyTo().getAsLong() == comment.id()).toList(),
                comment.line().isPresent() && comment.line().getAsInt() > lines));
    }
}
