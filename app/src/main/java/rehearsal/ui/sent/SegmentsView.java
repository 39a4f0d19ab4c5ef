package rehearsal.ui.sent;

import rehearsal.practice.PreviewResult;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.turn.Origin;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Icons;

/** What is sent, piece by piece, with what should be known before. */
final class SegmentsView {

    private static final int SHOWN = 40_000;

    private final SentModel model;
    private final ScrollPane scroll = new ScrollPane();
    private Optional<Origin> open = Optional.empty();
    private Optional<PreviewResult> shown = Optional.empty();

    SegmentsView(SentModel model) {
        this.model = model;
        scroll.setFitToWidth(true);
    }

    Node show(PreviewResult outcome) {
        shown = Optional.of(outcome);
        var focused = focused();
        scroll.setContent(switch (outcome) {
            case PreviewResult.Ready ready -> rows(ready);
            case PreviewResult.Stopped stopped -> stopped(stopped);
        });
        focused.ifPresent(this::focus);
        return scroll;
    }

    private Optional<Object> focused() {
        var owner = Optional.ofNullable(scroll.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
        return owner.filter(node -> node.getUserData() instanceof Origin).map(Node::getUserData);
    }

    private void focus(Object origin) {
        scroll.getContent().lookupAll(".rh-sent-row").stream().filter(row -> origin.equals(row.getUserData())).findFirst()
                .ifPresent(Node::requestFocus);
    }

    Node stopped(PreviewResult.Stopped stopped) {
        var line = model.errorLine();
        var actions = line.isPresent()
                ? new Button[]{ErrorCard.action(model.texts().say("sent.go", line.getAsInt()), () -> model.goTo(line.getAsInt()))}
                : new Button[0];
        var box = new VBox(new ErrorCard(stopped.sentence(), stopped.help(), actions));
        box.getStyleClass().add("rh-pad");
        return box;
    }

    private Node rows(PreviewResult.Ready ready) {
        var pieces = new SegmentBar(ready.rows(),
                row -> model.name(row.origin()) + ", " + model.texts().say("sent.tokens", row.tokens()));
        HBox.setHgrow(pieces, Priority.ALWAYS);
        var bar = new HBox(12, pieces);
        if (!ready.wire().rewritten().isEmpty()) {
            bar.getChildren().add(rewritten(ready));
        }
        bar.getStyleClass().add("rh-bar-row");
        var list = new VBox();
        ready.cautions().forEach(caution -> list.getChildren().add(caution(Caution.of(caution, model.texts()))));
        ready.rows().forEach(row -> {
            list.getChildren().add(row(row, ready));
            if (open.equals(Optional.of(row.origin()))) {
                list.getChildren().add(whole(row));
            }
        });
        var box = new VBox(8, bar, list);
        box.getStyleClass().add("rh-sent-rows");
        return box;
    }

    private Node caution(Caution caution) {
        var icon = switch (caution.weight()) {
            case NOTE -> Icons.small("fth-info", "rh-tone-info");
            case WARNING -> Icons.small("fth-alert-triangle", "rh-tone-warning");
            case ERROR -> Icons.small("fth-alert-circle", "rh-tone-danger");
        };
        var line = line(icon, caution.words());
        caution.mend().ifPresent(scope -> line.getChildren().add(Buttons.text(model.texts().say("sent.caution.open"),
                () -> model.mend(caution), "small", "flat")));
        return line;
    }

    private Node rewritten(PreviewResult.Ready ready) {
        var words = model.texts().say("sent.rewritten.short", model.provider(ready.pick()), ready.wire().rewritten().size());
        var see = Buttons.text(model.texts().say("sent.rewritten.chip", ready.wire().rewritten().size()), () -> model.tab().set(1), "small",
                "flat", "rh-sent-see");
        see.setTooltip(new Tooltip(words));
        see.setAccessibleText(words);
        return see;
    }

    private static HBox line(Node icon, String say) {
        var words = new Label(say);
        words.getStyleClass().add("rh-small");
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(say));
        var line = new HBox(8, icon, words);
        line.getStyleClass().add("rh-sent-caution");
        return line;
    }

    private Node row(PreviewResult.Row row, PreviewResult.Ready ready) {
        var mark = new Region();
        mark.getStyleClass().add("rh-segment-mark");
        var name = sized(new Label(model.name(row.origin())), 144, "rh-sent-name");
        var source = sized(new Label(model.source(row, ready)), 92, "rh-small", "rh-muted");
        source.setTooltip(new Tooltip(String.join(", ", row.sources())));
        var excerpt = new Label(row.excerpt());
        excerpt.getStyleClass().addAll("rh-small", "rh-muted");
        excerpt.setMinWidth(0);
        excerpt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(excerpt, Priority.ALWAYS);
        var count = sized(new Label("%,d".formatted(row.tokens())), 56, "rh-num");
        var line = new HBox(8, mark, name, source, excerpt, count);
        line.getStyleClass().addAll("rh-segment", "rh-sent-row", SegmentBar.style(row.origin()));
        line.setFocusTraversable(true);
        line.setUserData(row.origin());
        line.setAccessibleText(model.name(row.origin()) + ", " + model.source(row, ready) + ", "
                + model.texts().say("sent.tokens", row.tokens()) + ", " + row.excerpt());
        line.pseudoClassStateChanged(PseudoClass.getPseudoClass("current"), open.equals(Optional.of(row.origin())));
        line.setOnMouseClicked(event -> toggle(row.origin()));
        line.setOnKeyPressed(event -> {
            if (List.of(KeyCode.ENTER, KeyCode.SPACE).contains(event.getCode())) {
                toggle(row.origin());
                event.consume();
            }
        });
        return line;
    }

    private void toggle(Origin origin) {
        open = open.equals(Optional.of(origin)) ? Optional.empty() : Optional.of(origin);
        shown.ifPresent(this::show);
    }

    private Node whole(PreviewResult.Row row) {
        var cut = row.text().length() > SHOWN;
        var words = new TextArea(cut
                ? row.text().substring(0, SHOWN) + "\n\n" + model.texts().say("sent.cut", SHOWN, row.text().length())
                : row.text());
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(Math.clamp(row.text().lines().count(), 2, 12));
        words.getStyleClass().addAll("rh-code", "rh-plain-area");
        return words;
    }

    private static Label sized(Label label, double width, String... styles) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
