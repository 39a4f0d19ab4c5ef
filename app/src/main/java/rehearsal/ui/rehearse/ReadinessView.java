package rehearsal.ui.rehearse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.session.BriefReadiness;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;
import rehearsal.ui.session.Bubbles;

/** How far a creative brief has come: what is missing, what is asked, whether the client said yes, and then what will be made. */
final class ReadinessView extends VBox {

    private static final List<String> STEPS = List.of("NOT_READY", "NEEDS_CLARIFICATION", "AWAITING_CONFIRMATION", "READY");
    private static final double MADE_HEIGHT = 132;

    private final SessionModel model;
    private final Texts texts;
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    ReadinessView(SessionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-readiness");
        managedProperty().bind(visibleProperty());
        model.readiness().addListener((property, before, after) -> show());
        model.busy().addListener((property, before, after) -> show());
        open.addListener((property, before, after) -> show());
        show();
    }

    private void show() {
        var known = model.readiness().get();
        setVisible(known.isPresent());
        getChildren().clear();
        known.ifPresent(now -> {
            getChildren().addAll(meter(now), words(now));
            answers(now).ifPresent(getChildren()::add);
            if (now.ready() && open.get()) {
                getChildren().add(made(now));
            }
        });
    }

    private HBox meter(BriefReadiness now) {
        var title = new Label(texts.say("chat.brief"));
        title.getStyleClass().add("rh-section");
        var place = STEPS.indexOf(now.state());
        var bars = new HBox(4);
        for (var step = 0; step < STEPS.size(); step++) {
            var bar = new Region();
            bar.getStyleClass().addAll("rh-ready-step", step < place || now.ready() ? "done" : step == place ? "current" : "ahead");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.getChildren().add(bar);
        }
        bars.setAlignment(Pos.CENTER);
        HBox.setHgrow(bars, Priority.ALWAYS);
        var chip = Chip.of(texts.say("chat.brief." + now.state()), switch (now.state()) {
            case "READY" -> Tone.LIVE;
            case "NEEDS_CLARIFICATION" -> Tone.WARN;
            case "AWAITING_CONFIRMATION" -> Tone.ACCENT;
            default -> Tone.NEUTRAL;
        }, switch (now.state()) {
            case "READY" -> "fth-check-circle";
            case "NEEDS_CLARIFICATION" -> "fth-help-circle";
            case "AWAITING_CONFIRMATION" -> "fth-clock";
            default -> "fth-circle";
        });
        chip.setId("brief-standing");
        var row = new HBox(12, title, bars, chip);
        if (now.ready()) {
            row.getChildren().add(Buttons.smallIcon(open.get() ? "fth-chevron-down" : "fth-chevron-up",
                    texts.say(open.get() ? "chat.brief.less" : "chat.brief.more"), () -> open.set(!open.get())));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label words(BriefReadiness now) {
        var label = new Label(switch (now.state()) {
            case "READY" -> texts.say("chat.brief.ready");
            case "NEEDS_CLARIFICATION" -> String.join(" ", now.questions());
            case "AWAITING_CONFIRMATION" -> texts.say("chat.brief.awaiting", now.description());
            default -> now.missing().isEmpty()
                    ? texts.say("chat.brief.begin")
                    : texts.say("chat.brief.missing", String.join(", ", now.missing().stream().map(ReadinessView::inside).toList()));
        });
        label.setWrapText(true);
        label.setId("brief-words");
        label.getStyleClass().add("rh-small");
        return label;
    }

    /** A phrase in the middle of a sentence. */
    private static String inside(String phrase) {
        return phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
    }

    /** What a client would most often say now; pressing one says it. */
    private Optional<Node> answers(BriefReadiness now) {
        var lines = switch (now.state()) {
            case "NEEDS_CLARIFICATION" -> List.of(texts.say("chat.brief.draw"), texts.say("chat.brief.write"));
            case "AWAITING_CONFIRMATION" -> List.of(texts.say("chat.brief.yes"));
            default -> List.<String>of();
        };
        if (lines.isEmpty() || model.busy().get()) {
            return Optional.empty();
        }
        var row = new FlowPane(8, 8);
        lines.forEach(line -> row.getChildren().add(Buttons.text(line, () -> model.say(line), "small")));
        return Optional.of(row);
    }

    private Node made(BriefReadiness now) {
        var words = new Label(now.imagePrompt().orElse(now.description()));
        words.setWrapText(true);
        words.setId("brief-made");
        words.getStyleClass().addAll("rh-code", "rh-made");
        var scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rh-made-scroll");
        scroll.setPrefViewportHeight(MADE_HEIGHT);
        scroll.setMinHeight(48);
        var title = Bubbles.small(texts.say(now.imagePrompt().isPresent() ? "chat.brief.prompt" : "chat.brief.description"));
        return new VBox(4, title, scroll);
    }
}
