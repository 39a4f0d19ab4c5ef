package rehearsal.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import rehearsal.store.prompt.PromptText;

/** Puts two texts together that grew out of one. What only one of them changed fits; what both changed is shown with both. */
public final class TextMerge {

    private TextMerge() {
    }

    public static List<MergePiece> of(String base, String theirs, String mine) {
        var from = raw(base);
        var left = raw(theirs);
        var right = raw(mine);
        var result = new MergeAlgorithm(new HistogramDiff()).merge(RawTextComparator.DEFAULT, from, left, right);
        var pieces = new ArrayList<MergePiece>();
        var conflict = Optional.<String>empty();
        for (var chunk : result) {
            var text = text(chunk, List.of(from, left, right));
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> plain(chunk, text, pieces);
                case FIRST_CONFLICTING_RANGE -> conflict = Optional.of(text);
                case BASE_CONFLICTING_RANGE -> {
                }
                case NEXT_CONFLICTING_RANGE -> {
                    pieces.add(new MergePiece.Both(conflict.orElse(""), text));
                    conflict = Optional.empty();
                }
            }
        }
        return List.copyOf(pieces);
    }

    private static void plain(MergeChunk chunk, String text, List<MergePiece> pieces) {
        switch (chunk.getSequenceIndex()) {
            case 0 -> pieces.add(new MergePiece.Same(text));
            case 1 -> pieces.add(new MergePiece.Theirs(text));
            default -> pieces.add(new MergePiece.Mine(text));
        }
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MergeChunk chunk, List<RawText> texts) {
        var text = texts.get(chunk.getSequenceIndex());
        return text.getString(chunk.getBegin(), chunk.getEnd(), false);
    }

    /** Everything but the body: what one of them changed counts; where both did, mine does. */
    public static PromptText around(PromptText base, PromptText theirs, PromptText mine, String body) {
        return new PromptText(mine.name().equals(base.name()) ? theirs.name() : mine.name(),
                mine.description().equals(base.description()) ? theirs.description() : mine.description(), body,
                names(base.contextKeys(), theirs.contextKeys(), mine.contextKeys()),
                names(base.allowedActions(), theirs.allowedActions(), mine.allowedActions()),
                mine.settings().equals(base.settings()) ? theirs.settings() : mine.settings());
    }

    /** In my order, with what they added at the end and without what they took off. */
    private static List<String> names(List<String> base, List<String> theirs, List<String> mine) {
        var names = new LinkedHashSet<>(mine);
        theirs.stream().filter(name -> !base.contains(name)).forEach(names::add);
        base.stream().filter(name -> !theirs.contains(name)).forEach(names::remove);
        return List.copyOf(names);
    }
}
