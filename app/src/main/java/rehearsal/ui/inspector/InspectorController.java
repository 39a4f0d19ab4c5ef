package rehearsal.ui.inspector;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.prompt.Problem;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Fold;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Views;
import rehearsal.ui.text.Texts;

/** Draws the five sections and forwards ticks and clicks. */
public final class InspectorController {

    private static final int MOST_ROWS = 200;
    private static final int FEW = 2;

    private final InspectorModel model;
    private final Texts texts;
    private final Consumer<Problem> goTo;
    private final Consumer<String> insert;
    private final Set<String> opened = new HashSet<>();
    private boolean allKeys;
    private boolean allActions;

    @FXML
    private VBox sections;
    private final TextField keySearch = new TextField();
    private final TextField actionSearch = new TextField();
    private Optional<Fold> keys = Optional.empty();
    private Optional<Fold> actions = Optional.empty();

    private InspectorController(InspectorModel model, Texts texts, Consumer<Problem> goTo, Consumer<String> insert) {
        this.model = model;
        this.texts = texts;
        this.goTo = goTo;
        this.insert = insert;
    }

    public static Region view(InspectorModel model, Texts texts, Consumer<Problem> goTo, Consumer<String> insert) {
        return Views.load("inspector", new InspectorController(model, texts, goTo, insert), texts);
    }

    @FXML
    private void initialize() {
        var prompt = new Fold(texts.say("inspector.prompt"));
        var fields = new PromptFields(model, texts);
        var facts = new PromptFacts(model, texts);
        prompt.rows().add(facts);
        prompt.getActions().add(Buttons.smallIcon("fth-edit-2", texts.say("inspector.edit"),
                () -> prompt.rows().setAll(prompt.rows().contains(facts) ? fields : facts)));
        var keyFold = searchable("inspector.keys", keySearch, model.keySearch());
        var actionFold = searchable("inspector.actions", actionSearch, model.actionSearch());
        var problems = new Fold(texts.say("inspector.problems"));
        var size = new Fold(texts.say("inspector.size"));
        keys = Optional.of(keyFold);
        actions = Optional.of(actionFold);
        sections.getChildren().setAll(prompt, keyFold, actionFold, problems, size);
        model.keys().addListener((property, before, after) -> fillKeys());
        model.actions().addListener((property, before, after) -> fillActions());
        model.problems().addListener((property, before, after) -> fillProblems(problems, after));
        model.bill().addListener((property, before, after) -> fillSize(size));
        fillKeys();
        fillActions();
        fillProblems(problems, model.problems().get());
        fillSize(size);
    }

    private Fold searchable(String key, TextField field, javafx.beans.property.StringProperty words) {
        var fold = new Fold(texts.say(key));
        field.textProperty().bindBidirectional(words);
        field.setPromptText(texts.say("inspector.search"));
        field.getStyleClass().add("small");
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        fold.getActions().add(Buttons.smallIcon("fth-search", texts.say("inspector.search"), () -> {
            field.setVisible(!field.isVisible());
            words.set("");
            if (field.isVisible()) {
                field.requestFocus();
            }
        }));
        fold.getChildren().add(1, pad(field));
        return fold;
    }

    private static VBox pad(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("rh-fold-search");
        box.managedProperty().bind(node.visibleProperty());
        box.visibleProperty().bind(node.visibleProperty());
        return box;
    }

    /** What is ticked or used, and a few more; the rest on request, or when somebody searches. */
    private Stream<PickRow> shown(List<PickRow> rows, boolean all) {
        if (all || keySearch.isVisible() || actionSearch.isVisible()) {
            return rows.stream().limit(MOST_ROWS);
        }
        var others = rows.stream().filter(row -> !row.ticked() && !row.used()).limit(FEW).toList();
        return rows.stream().filter(row -> row.ticked() || row.used() || others.contains(row));
    }

    private void more(Fold fold, List<PickRow> rows, boolean all, Runnable toggle) {
        var hidden = rows.size() - shown(rows, all).count();
        if (hidden > 0 || all) {
            var button = Buttons.text(all ? texts.say("inspector.fewer") : texts.say("inspector.more", hidden), toggle, "small", "flat");
            var row = new HBox(button);
            row.getStyleClass().add("rh-row");
            fold.rows().add(row);
        }
    }

    private void fillKeys() {
        keys.ifPresent(fold -> {
            fold.sub().set(model.keyCount());
            fold.rows().setAll(shown(model.keys().get(), allKeys).map(this::keyRow).toList());
            more(fold, model.keys().get(), allKeys, () -> {
                allKeys = !allKeys;
                fillKeys();
            });
        });
    }

    private Node keyRow(PickRow row) {
        var value = new Label(keyWords(row));
        value.getStyleClass().addAll("rh-small", style(row));
        value.setMinWidth(0);
        var line = line(row, model::tickKey, value, mark(row));
        line.setOnDragDetected(event -> drag(line, "{" + row.name() + "}", event));
        line.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                insert.accept("{" + row.name() + "}");
            }
        });
        Tooltip.install(line, new Tooltip(row.describe() + row.value().map(words -> "\n" + shorten(words, 400)).orElse("")));
        return line;
    }

    private String keyWords(PickRow row) {
        return switch (row.mark()) {
            case UNUSED -> texts.say("inspector.key.unused");
            case MISSING -> texts.say("inspector.key.missing");
            case UNKNOWN -> texts.say("inspector.unknown");
            case USED, NONE -> row.value().map(words -> shorten(words, 60)).orElse(row.describe());
        };
    }

    private void fillActions() {
        actions.ifPresent(fold -> {
            fold.sub().set(model.actionCount());
            fold.rows().setAll(shown(model.actions().get(), allActions).map(this::actionRow).toList());
            more(fold, model.actions().get(), allActions, () -> {
                allActions = !allActions;
                fillActions();
            });
        });
    }

    private Node actionRow(PickRow row) {
        var state = new Label(switch (row.mark()) {
            case UNUSED -> texts.say("inspector.action.unused");
            case MISSING -> texts.say("inspector.action.missing");
            case UNKNOWN -> texts.say("inspector.unknown");
            case USED, NONE -> "";
        });
        state.getStyleClass().addAll("rh-small", style(row));
        state.setMinWidth(0);
        var open = opened.contains(row.name());
        var arrow = Buttons.smallIcon(open ? "fth-chevron-down" : "fth-chevron-right", texts.say("inspector.action.show"), () -> {
            if (!opened.remove(row.name())) {
                opened.add(row.name());
            }
            fillActions();
        });
        var line = line(row, model::tickAction, state, arrow);
        line.setOnDragDetected(event -> drag(line, row.name(), event));
        var box = new VBox(line);
        if (open) {
            model.action(row.name()).ifPresent(action -> {
                var card = new VBox(new ActionCard(action, texts));
                card.getStyleClass().add("rh-action-card");
                box.getChildren().add(card);
            });
        }
        return box;
    }

    private HBox line(PickRow row, BiConsumer<String, Boolean> tick, Label words, Node end) {
        var box = new CheckBox(row.name());
        box.setMnemonicParsing(false);
        box.getStyleClass().add("rh-code");
        box.setSelected(row.ticked());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> tick.accept(row.name(), box.isSelected()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, box, space, words, end);
        line.getStyleClass().add("rh-row");
        line.setAccessibleText(row.name() + ", " + words.getText());
        return line;
    }

    private static Node mark(PickRow row) {
        return switch (row.mark()) {
            case USED -> Icons.small("fth-check", "rh-tone-live");
            case UNUSED -> Icons.small("fth-alert-triangle", "rh-tone-warning");
            case MISSING, UNKNOWN -> Icons.small("fth-alert-circle", "rh-tone-danger");
            case NONE -> {
                var none = new Region();
                none.setMinWidth(14);
                yield none;
            }
        };
    }

    private static String style(PickRow row) {
        return switch (row.mark()) {
            case UNUSED -> "rh-tone-warning";
            case MISSING, UNKNOWN -> "rh-tone-danger";
            case USED, NONE -> "rh-muted";
        };
    }

    private static void drag(Node from, String words, MouseEvent event) {
        var content = new ClipboardContent();
        content.putString(words);
        from.startDragAndDrop(TransferMode.COPY).setContent(content);
        event.consume();
    }

    private void fillProblems(Fold fold, List<Problem> found) {
        fold.sub().set(model.problemCount());
        fold.rows().setAll(found.stream().limit(MOST_ROWS).map(this::problemRow).toList());
        if (found.isEmpty()) {
            var none = new Label(texts.say("inspector.problems.none"));
            none.getStyleClass().addAll("rh-row", "rh-muted");
            fold.rows().add(none);
        }
    }

    private Node problemRow(Problem problem) {
        var icon = problem.blocksLive()
                ? Icons.small("fth-alert-circle", "rh-tone-danger")
                : Icons.small("fth-alert-triangle",
                        "rh-tone-warning");
        var words = new Label(problem.message());
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var where = new Label(
                problem.span().map(span -> texts.say("inspector.line", span.line())).orElse(texts.say("inspector.line.none")));
        where.getStyleClass().addAll("rh-small", "rh-muted");
        where.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, icon, words, where);
        line.getStyleClass().addAll("rh-row", "rh-link-row");
        line.setFocusTraversable(true);
        line.setOnMouseClicked(event -> goTo.accept(problem));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                goTo.accept(problem);
            }
        });
        Tooltip.install(line, new Tooltip(problem.message()));
        return line;
    }

    private void fillSize(Fold fold) {
        var bill = model.bill().get();
        var tokens = new Label(texts.say("sent.tokens", bill.tokens()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var price = new Label(bill.price().map(words -> texts.say("inspector.price", words)).orElse(texts.say("inspector.price.unknown")));
        var line = new HBox(8, tokens, space, price);
        line.getStyleClass().add("rh-row");
        fold.rows().setAll(line);
        bill.share().ifPresent(share -> {
            var bar = new ProgressBar(share);
            bar.setMaxWidth(Double.MAX_VALUE);
            var words = new Label(texts.say("inspector.share", share * 100, bill.window().orElse(0), bill.model()));
            words.getStyleClass().addAll("rh-small", "rh-muted");
            words.setWrapText(true);
            var box = new VBox(4, bar, words);
            box.getStyleClass().add("rh-fields");
            fold.rows().add(box);
        });
    }

    private static String shorten(String words, int most) {
        var flat = most <= 60 ? words.replaceAll("\\s+", " ").strip() : words;
        return flat.length() <= most ? flat : flat.substring(0, most - 1) + "…";
    }
}
