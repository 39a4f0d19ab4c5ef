package rehearsal.ui.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.diff.MergePiece;
import rehearsal.diff.TextMerge;
import rehearsal.library.TextEdits;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** What somebody else saved and what is in the draft, put together; where both changed the same lines somebody has to choose. */
final class MergeModel {

    private final DraftModel draft;
    private final WindowContext around;
    private final Runnable done;
    private final Latest merging;
    private final ObjectProperty<Optional<Merge>> merge = new SimpleObjectProperty<>(Optional.empty());
    private final Map<Integer, Choice> choices = new HashMap<>();
    private final IntegerProperty left = new SimpleIntegerProperty();

    enum Choice {
        THEIRS, MINE, BOTH
    }

    record Merge(PromptVersion theirs, PromptText base, List<MergePiece> pieces) {
    }

    MergeModel(DraftModel draft, WindowContext around, Runnable done) {
        this.draft = draft;
        this.around = around;
        this.done = done;
        this.merging = around.latest();
    }

    ReadOnlyObjectProperty<Optional<Merge>> merge() {
        return merge;
    }

    /** How many places still wait for a choice. */
    ReadOnlyIntegerProperty left() {
        return left;
    }

    void begin() {
        draft.read();
        choices.clear();
        merge.set(Optional.empty());
        draft.conflict().get().ifPresent(theirs -> {
            var base = draft.standing().get().base().map(PromptVersion::text).orElse(TextEdits.empty());
            var mine = draft.whole();
            merging.run(() -> new Merge(theirs, base, TextMerge.of(base.body(), theirs.text().body(), mine.body())), found -> {
                merge.set(Optional.of(found));
                count();
            });
        });
    }

    void choose(int piece, Choice choice) {
        choices.put(piece, choice);
        count();
    }

    private void count() {
        var open = merge.get().map(found -> found.pieces().stream().filter(MergePiece.Both.class::isInstance).count()).orElse(0L);
        left.set((int) (open - choices.size()));
    }

    /** The merged text becomes the draft, which from now on grows out of what the other one saved. */
    void take() {
        merge.get().filter(found -> left.get() == 0).ifPresent(found -> {
            var merged = TextMerge.around(found.base(), found.theirs().text(), draft.whole(), body(found.pieces()));
            done.run();
            draft.takeMerged(merged, found.theirs());
        });
    }

    private String body(List<MergePiece> pieces) {
        var body = new StringBuilder();
        for (var index = 0; index < pieces.size(); index++) {
            body.append(switch (pieces.get(index)) {
                case MergePiece.Same same -> same.text();
                case MergePiece.Theirs theirs -> theirs.text();
                case MergePiece.Mine mine -> mine.text();
                case MergePiece.Both both -> chosen(both, choices.getOrDefault(index, Choice.BOTH));
            });
        }
        return body.toString();
    }

    private static String chosen(MergePiece.Both both, Choice choice) {
        return switch (choice) {
            case THEIRS -> both.theirs();
            case MINE -> both.mine();
            case BOTH -> both.theirs() + (both.theirs().isEmpty() || both.theirs().endsWith("\n") ? "" : "\n") + both.mine();
        };
    }
}
