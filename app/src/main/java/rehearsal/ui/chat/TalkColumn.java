package rehearsal.ui.chat;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.ai.Speaker;
import rehearsal.session.Session;
import rehearsal.session.Turn;
import rehearsal.state.TalkMessage;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.talk.Answering;
import rehearsal.ui.talk.AnsweringView;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Trouble;
import rehearsal.ui.text.Texts;

/** The talk, oldest above. Only its newest part is drawn until somebody asks for more, so that a long talk opens as fast as a short one. */
final class TalkColumn extends ScrollPane {

    private static final int FIRST_SHOWN = 30;
    private static final int EARLIER_MESSAGES = 4;

    private final ChatModel model;
    private final Texts texts;
    private final VBox talk = new VBox(10);
    private Optional<AnsweringView> coming = Optional.empty();
    private int shown = FIRST_SHOWN;
    private boolean following = true;

    TalkColumn(ChatModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        talk.getStyleClass().add("rh-talk");
        setContent(talk);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("rh-talk-scroll");
        ChangeListener<Object> draw = (property, before, after) -> draw();
        model.session().addListener((property, before, after) -> {
            following = true;
            if (!before.map(Session::id).equals(after.map(Session::id))) {
                shown = FIRST_SHOWN;
            }
            draw();
        });
        model.busy().addListener(draw);
        model.trouble().addListener(draw);
        model.setup().scenario().addListener(draw);
        model.answering().addListener((property, before, after) -> after.ifPresent(this::grow));
        talk.heightProperty().addListener((property, before, after) -> follow());
        setOnScroll(event -> following = getVvalue() > 0.98);
        draw();
    }

    private void follow() {
        if (following) {
            layout();
            setVvalue(1);
        }
    }

    private void grow(Answering now) {
        coming.ifPresent(view -> view.show(now));
    }

    private void draw() {
        coming = Optional.empty();
        talk.getChildren().clear();
        var session = model.session().get();
        setFitToHeight(session.isEmpty() && !model.busy().get());
        if (session.isEmpty() && !model.busy().get()) {
            talk.getChildren().add(nothing());
            model.trouble().get().ifPresent(why -> talk.getChildren().add(refused(why)));
            return;
        }
        session.ifPresent(this::said);
        if (model.busy().get()) {
            following = true;
            var view = new AnsweringView(texts, model::stop);
            coming = Optional.of(view);
            talk.getChildren().add(view);
            model.answering().get().ifPresent(view::show);
        } else {
            session.flatMap(Session::unfinished).ifPresent(turn -> talk.getChildren().add(new TurnView(model, texts, turn, true)));
            model.trouble().get().filter(why -> why.turn().isEmpty()).ifPresent(why -> talk.getChildren().add(refused(why)));
        }
    }

    private void said(Session session) {
        earlier(session.setup().scenario().state().messages());
        var turns = before(session.turns());
        var from = Math.max(0, turns.size() - shown);
        if (from > 0) {
            talk.getChildren().add(centred(Buttons.text(texts.say("chat.earlier-turns", from), () -> {
                shown += FIRST_SHOWN;
                following = false;
                draw();
            }, "flat", "small")));
        }
        for (var index = from; index < turns.size(); index++) {
            talk.getChildren().add(new TurnView(model, texts, turns.get(index), index == turns.size() - 1));
        }
        if (turns.isEmpty() && !model.busy().get() && session.unfinished().isEmpty()) {
            talk.getChildren().add(centred(Buttons.text(texts.say("chat.coach-begins"), model::letCoachBegin, "small")));
        }
    }

    /** Without the turns in whose place something is being said. */
    private List<Turn> before(List<Turn> turns) {
        return model.answering().get().flatMap(Answering::replaces).map(
                number -> turns.stream().filter(turn -> turn.number() < number).toList()).orElse(turns);
    }

    private void earlier(List<TalkMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        talk.getChildren().add(Bubbles.line("fth-clock", texts.say("chat.from-scenario", messages.size())));
        messages.stream().skip(Math.max(0, messages.size() - EARLIER_MESSAGES)).forEach(message -> {
            if (message.role() == Speaker.CLIENT) {
                talk.getChildren().add(Bubbles.client(message.text(), texts));
            } else {
                Bubbles.coach(talk).getChildren().add(Bubbles.words(message.text(), texts));
            }
        });
        talk.getChildren().add(Bubbles.line("fth-corner-down-right", texts.say("chat.from-here")));
    }

    private VBox nothing() {
        var scenario = model.setup().scenario().get();
        var pane = scenario.map(chosen -> new EmptyPane("fth-message-circle", texts.say("chat.empty", chosen.name()), chosen.description(),
                texts.say("chat.start"))).orElseGet(() -> new EmptyPane("fth-message-circle", texts.say("chat.no-scenario"),
                        texts.say(
                                "chat.no-scenario.how"),
                        ""));
        pane.button().setId("start");
        pane.button().getStyleClass().add("accent");
        pane.button().setOnAction(event -> model.start());
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        return pane;
    }

    private ErrorCard refused(Trouble why) {
        return new ErrorCard(why.sentence(), (why.help() + " " + texts.say("chat.safe")).strip());
    }

    private static HBox centred(javafx.scene.Node node) {
        var row = new HBox(node);
        row.setAlignment(Pos.CENTER);
        return row;
    }
}
