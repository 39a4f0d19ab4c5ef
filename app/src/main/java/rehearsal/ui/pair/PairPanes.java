package rehearsal.ui.pair;

import java.util.List;
import rehearsal.trial.Arm;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.trial.ArmReply;
import rehearsal.trial.PairTurn;
import rehearsal.ui.cases.CasePane;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.PaneHeader;
import rehearsal.ui.control.Segments;

/** What opens between the talk and the vote: the difference of two states, what was sent, a case to keep. One at a time. */
final class PairPanes {

    private static final double HEIGHT = 264;

    private PairPanes() {
    }

    static void bind(VBox box, PairModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        box.getStyleClass().add("rh-below");
        Runnable draw = () -> draw(box, model, texts, saveAs);
        model.below().addListener((property, before, after) -> draw.run());
        model.opened().addListener((property, before, after) -> {
            if (model.below().get() instanceof OpenPane.Difference) {
                draw.run();
            }
        });
        draw.run();
    }

    private static void draw(VBox box, PairModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        box.getChildren().clear();
        switch (model.below().get()) {
            case OpenPane.Nothing() -> {
            }
            case OpenPane.Difference(int turn) -> difference(box, turn, model, texts);
            case OpenPane.Sent sent -> box.getChildren().addAll(sent(sent, model, texts));
            case OpenPane.Case() -> {
                var pane = new CasePane(model.cases(), texts, saveAs);
                box.getChildren().add(pane);
                open(box);
                pane.focus();
            }
        }
        open(box);
    }

    private static void open(VBox box) {
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }

    private static void difference(VBox box, int number, PairModel model, Texts texts) {
        var turn = model.pair().flatMap(pair -> pair.turns().stream().filter(each -> each.number() == number).findFirst())
                .filter(PairTurn::whole);
        if (turn.isPresent() && turn.get().a() instanceof ArmReply.Given a && turn.get().b() instanceof ArmReply.Given b) {
            var left = model.pair().orElseThrow().masking().left();
            var pane = new DifferencePane(left == Arm.A ? a : b, left == Arm.A ? b : a, model.name(left),
                    model.name(left.other()), texts);
            box.getChildren().addAll(header(texts.say("arms.difference", number), model, texts), scrolling(pane));
        }
    }

    private static Region[] sent(OpenPane.Sent sent, PairModel model, Texts texts) {
        var area = new TextArea(sent.text().words());
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("rh-code", "rh-plain-area");
        area.setPrefHeight(HEIGHT);
        area.setAccessibleText(texts.say("chat.what-was-sent"));
        var header = header(texts.say("arms.sent", model.name(sent.arm()), sent.turn()), model, texts);
        var tabs = new Segments(
                List.of(texts.say("arms.sent.words"), texts.say("arms.sent.request"), texts.say("chat.raw-reply")));
        tabs.getStyleClass().add("small");
        tabs.chosen().addListener((property, before, after) -> area.setText(switch (after.intValue()) {
            case 0 -> sent.text().words();
            case 1 -> sent.text().request();
            default -> sent.text().reply();
        }));
        header.getActions().addFirst(tabs);
        return new Region[]{header, area};
    }

    private static PaneHeader header(String title, PairModel model, Texts texts) {
        var header = new PaneHeader(title, "");
        header.getStyleClass().add("rh-line-bottom");
        header.getActions().add(Buttons.smallIcon("fth-x", texts.say("arms.close"), model::closeBelow));
        return header;
    }

    private static ScrollPane scrolling(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(120);
        return scroll;
    }
}
