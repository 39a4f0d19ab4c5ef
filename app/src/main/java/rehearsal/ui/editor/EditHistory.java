package rehearsal.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was done to one text, to be taken back and done again. It outlives the area the text was typed in. What is typed without a rest is
 * one step for each word. Bounded: the oldest steps go first.
 */
final class EditHistory {

    static final int MOST_STEPS = 1_000;
    static final int MOST_LETTERS = 8 << 20;
    private static final Duration REST = Duration.ofMillis(1500);

    /** These letters stood here, and those took their place. */
    record Edit(int at, String removed, String inserted) {

        Edit back() {
            return new Edit(at, inserted, removed);
        }

        int letters() {
            return removed.length() + inserted.length();
        }
    }

    /** What one undo takes back; the edits follow one another. */
    record Step(List<Edit> edits) {
        Step {
            edits = List.copyOf(edits);
        }

        Step back() {
            return new Step(edits.reversed().stream().map(Edit::back).toList());
        }

        int letters() {
            return edits.stream().mapToInt(Edit::letters).sum();
        }
    }

    /** Both sides as they are kept: the newest first. */
    record Kept(List<Step> done, List<Step> undone) {
        Kept {
            done = List.copyOf(done);
            undone = List.copyOf(undone);
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Instant last = Instant.MIN;
    private boolean sealed = true;
    private int letters;

    /** Edits of one text, as edits that follow one another. */
    static List<Edit> following(List<Edit> inOrder) {
        var moved = new ArrayList<Edit>();
        var by = 0;
        for (var edit : inOrder) {
            moved.add(new Edit(edit.at() + by, edit.removed(), edit.inserted()));
            by += edit.inserted().length() - edit.removed().length();
        }
        return moved;
    }

    /** Edits of this text as one edit, from the beginning of the first to the end of the last. */
    static Edit asOne(List<Edit> inOrder, String text) {
        var start = inOrder.getFirst().at();
        var words = new StringBuilder();
        var from = start;
        for (var edit : inOrder) {
            words.append(text, from, edit.at()).append(edit.inserted());
            from = edit.at() + edit.removed().length();
        }
        return new Edit(start, text.substring(start, from), words.toString());
    }

    /** What was done before this history began; older than all it knows. What was undone then can be done again unless something was done since. */
    void adopt(Kept kept) {
        if (done.isEmpty() && undone.isEmpty()) {
            undone.addAll(kept.undone());
        }
        done.addAll(kept.done());
        letters += kept.done().stream().mapToInt(Step::letters).sum();
    }

    /** Notes what has just been done to the text. */
    void did(List<Edit> edits, Instant now) {
        undone.clear();
        var joined = edits.size() == 1 && !sealed && Duration.between(last, now).compareTo(REST) < 0
                ? Optional.ofNullable(done.peek()).flatMap(step -> joined(step, edits.getFirst()))
                : Optional.<Step>empty();
        joined.ifPresent(step -> letters -= done.pop().letters());
        var step = joined.orElseGet(() -> new Step(edits));
        done.push(step);
        letters += step.letters();
        while (done.size() > MOST_STEPS || letters > MOST_LETTERS && done.size() > 1) {
            letters -= done.removeLast().letters();
        }
        sealed = edits.size() > 1;
        last = now;
    }

    /** What is typed next is a step of its own. */
    void seal() {
        sealed = true;
    }

    void forget() {
        done.clear();
        undone.clear();
        letters = 0;
        sealed = true;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** What to do to the text to take the newest step back. */
    Optional<Step> undo() {
        sealed = true;
        return Optional.ofNullable(done.poll()).map(step -> {
            letters -= step.letters();
            undone.push(step);
            return step.back();
        });
    }

    Optional<Step> redo() {
        sealed = true;
        return Optional.ofNullable(undone.poll()).map(step -> {
            letters += step.letters();
            done.push(step);
            return step;
        });
    }

    /** The newest steps of both sides that have at most so many letters together. */
    Kept kept(int most) {
        var back = new ArrayList<Step>();
        var room = fill(done, most, back);
        var forth = new ArrayList<Step>();
        fill(undone, room, forth);
        return new Kept(back, forth);
    }

    private static int fill(Deque<Step> steps, int room, List<Step> kept) {
        var left = room;
        for (var step : steps) {
            left -= step.letters();
            if (left < 0) {
                return 0;
            }
            kept.add(step);
        }
        return left;
    }

    /** One word typed, or letters taken away one after the other, is one step. */
    private static Optional<Step> joined(Step before, Edit next) {
        if (before.edits().size() != 1 || next.letters() > 2) {
            return Optional.empty();
        }
        var edit = before.edits().getFirst();
        if (edit.inserted().isEmpty() && next.inserted().isEmpty()) {
            return removal(edit, next);
        }
        var continues = next.removed().isEmpty() && edit.at() + edit.inserted().length() == next.at() && !edit.inserted().isEmpty();
        if (!continues || newWord(edit.inserted(), next.inserted())) {
            return Optional.empty();
        }
        return Optional.of(new Step(List.of(new Edit(edit.at(), edit.removed(), edit.inserted() + next.inserted()))));
    }

    private static Optional<Step> removal(Edit edit, Edit next) {
        if (next.at() + next.removed().length() == edit.at()) {
            return Optional.of(new Step(List.of(new Edit(next.at(), next.removed() + edit.removed(), ""))));
        }
        return next.at() == edit.at()
                ? Optional.of(new Step(List.of(new Edit(edit.at(), edit.removed() + next.removed(), ""))))
                : Optional.empty();
    }

    private static boolean newWord(String before, String next) {
        return next.indexOf('\n') >= 0 || before.indexOf('\n') >= 0
                || Character.isWhitespace(before.charAt(before.length() - 1)) && !Character.isWhitespace(next.charAt(0));
    }
}
