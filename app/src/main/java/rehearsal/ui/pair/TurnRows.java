package rehearsal.ui.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.Divergence;
import rehearsal.trial.PairTurn;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Icons;
import rehearsal.ui.session.SessionScroll;

/** The turns, both answers of a turn side by side. A row is drawn anew only when something in it changed. */
final class TurnRows extends SessionScroll {

    private static final int LEFT_OPEN = 1;

    private final PairModel model;
    private final Texts texts;
    private final Map<Integer, TurnRow> drawn = new HashMap<>();
    private final Runnable beforeLayout = this::drawIfDirty;
    private boolean dirty;
    private boolean folded = true;

    TurnRows(PairModel model, Texts texts) {
        this(model, texts, new VBox());
    }

    private TurnRows(PairModel model, Texts texts, VBox rows) {
        super(rows);
        this.model = model;
        this.texts = texts;
        rows.getStyleClass().add("rh-arm-rows");
        model.opened().addListener((property, before, after) -> {
            if (!before.map(now -> now.pair().id()).equals(after.map(now -> now.pair().id()))) {
                folded = true;
                drawn.clear();
                following(true);
            }
            mark();
        });
        model.busy().addListener((property, before, after) -> {
            if (after) {
                following(true);
            }
            mark();
        });
        List.of(model.trouble(), model.vote().turn()).forEach(changes -> changes.addListener((property, before, after) -> mark()));
        List.of(model.setup().scenario(), model.setup().pairs(), model.setup().contest()).forEach(
                choice -> choice.addListener((property, before, after) -> mark()));
        for (var arm : Arm.values()) {
            model.lane(arm).answering().addListener((property, before, after) -> {
                if (before.isPresent() != after.isPresent()) {
                    mark();
                } else {
                    after.ifPresent(now -> last().ifPresent(row -> row.grow(arm, now)));
                }
            });
        }
        sceneProperty().addListener((property, before, after) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removePreLayoutPulseListener(beforeLayout));
            Optional.ofNullable(after).ifPresent(scene -> scene.addPreLayoutPulseListener(beforeLayout));
        });
        draw();
    }

    /** Several things change at once when an answer ends; they are drawn once, before the next layout. */
    private void mark() {
        dirty = true;
        requestLayout();
    }

    private void drawIfDirty() {
        if (dirty) {
            draw();
        }
    }

    private Optional<TurnRow> last() {
        return model.pair().map(pair -> drawn.get(pair.turns().size()));
    }

    private void draw() {
        dirty = false;
        var pair = model.pair();
        setFitToHeight(pair.isEmpty());
        if (pair.isEmpty()) {
            drawn.clear();
            show(List.of(new PairStart(model, texts)));
            return;
        }
        var turns = pair.get().turns();
        var partings = pair.get().partings();
        var from = folded ? firstShown(turns, partings) : 0;
        var nodes = new ArrayList<Node>();
        if (turns.isEmpty() && !model.busy().get()) {
            nodes.add(centred(Buttons.text(texts.say("arms.coaches-begin"), () -> model.hear(Optional.empty()), "small")));
        }
        if (from > 0) {
            nodes.add(fold(from));
        }
        for (var turn : turns.subList(from, turns.size())) {
            nodes.add(row(turn, turns.size(), partings.stream().filter(parting -> parting.turn() == turn.number()).findFirst()));
        }
        model.trouble().get().ifPresent(why -> nodes.add(padded(new ErrorCard(why.sentence(), why.help()))));
        show(nodes);
    }

    /** The turns before the one before the first parting are folded: there is nothing to choose between in what both did alike. */
    private int firstShown(List<PairTurn> turns, List<Divergence> partings) {
        var voted = model.vote().turn().get();
        var open = partings.isEmpty() ? turns.size() - 1 : partings.getFirst().turn();
        var first = Math.max(0, open - LEFT_OPEN - 1);
        return first < 2 ? 0 : voted > 0 ? Math.min(first, voted - 1) : first;
    }

    private TurnRow row(PairTurn turn, int count, Optional<Divergence> parting) {
        var shown = TurnRow.Shown.of(model, turn, turn.number() == count, parting);
        var kept = Optional.ofNullable(drawn.get(turn.number()));
        kept.ifPresent(row -> row.update(shown));
        var row = kept.orElseGet(() -> new TurnRow(model, texts, shown));
        drawn.put(turn.number(), row);
        return row;
    }

    private Node fold(int count) {
        var button = Buttons.text(texts.say("arms.folded", count), () -> {
            folded = false;
            following(false);
            draw();
        }, "flat", "small");
        button.setGraphic(Icons.small("fth-chevron-up"));
        return centred(button);
    }

    private static HBox centred(Node node) {
        var row = new HBox(node);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("rh-arm-fold");
        return row;
    }

    private static VBox padded(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("rh-arm-trouble");
        return box;
    }
}
