package rehearsal.ui.rehearse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rehearsal.ai.Speaker;
import rehearsal.session.Session;
import rehearsal.session.Turn;
import rehearsal.state.SessionMessage;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.session.AnswerTrouble;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.AnsweringView;
import rehearsal.ui.session.Bubbles;
import rehearsal.ui.session.SessionScroll;

/**
 * The whole session. Its newest part is drawn at once and what is above it as somebody comes near, so that a long session opens as fast as a short
 * one; a turn that stands is drawn once.
 */
final class SessionColumn extends SessionScroll {

    private static final int AT_ONCE = 3;
    private static final int FIRST_SHOWN = 12;
    private static final int MORE_SHOWN = 8;
    /** So near the top, in pixels, more is drawn above it. */
    private static final double NEAR_THE_TOP = 900;

    private final SessionModel model;
    private final Texts texts;
    private final VBox talk;
    private final Map<UUID, Drawn> drawn = new HashMap<>();
    private Optional<AnsweringView> coming = Optional.empty();
    private Optional<VBox> before = Optional.empty();
    private int shown = AT_ONCE;

    /** What stands for a turn: all of it in one, or the answer as it came and what follows it. */
    private record Drawn(TurnView view, List<Node> nodes) {
    }

    SessionColumn(SessionModel model, Texts texts) {
        this(model, texts, new VBox(10));
    }

    private SessionColumn(SessionModel model, Texts texts, VBox talk) {
        super(talk);
        this.talk = talk;
        this.model = model;
        this.texts = texts;
        talk.getStyleClass().add("rh-talk");
        ChangeListener<Object> draw = (property, old, now) -> draw();
        model.session().addListener((property, old, now) -> follow(old, now));
        vvalueProperty().subscribe(_ -> model.soon(this::showEarlier));
        model.busy().addListener(draw);
        model.trouble().addListener(draw);
        model.failed().addListener(draw);
        model.setup().scenario().addListener((property, old, now) -> {
            if (model.session().get().isEmpty()) {
                draw();
            }
        });
        model.answering().addListener((property, old, now) -> {
            if (old.isPresent() != now.isPresent()) {
                draw();
            }
            now.ifPresent(this::grow);
        });
        draw();
    }

    private void grow(Answering now) {
        coming.ifPresent(view -> view.show(now));
    }

    private void draw() {
        var wanted = new ArrayList<Node>();
        var session = model.session().get();
        var answering = model.answering().get();
        setFitToHeight(session.isEmpty() && answering.isEmpty());
        if (session.isEmpty() && answering.isEmpty()) {
            wanted.add(nothing());
            model.trouble().get().ifPresent(why -> wanted.add(refused(why)));
        } else {
            session.ifPresent(now -> said(now, wanted));
            wanted.addAll(end(session, answering));
        }
        show(wanted);
        answering.ifPresent(this::grow);
    }

    /** What stands at the end: the answer that is coming, or why there is none. */
    private List<Node> end(Optional<Session> session, Optional<Answering> answering) {
        if (answering.isPresent()) {
            if (coming.isEmpty()) {
                following(true);
                coming = Optional.of(new AnsweringView(texts, model::stop));
            }
            return List.of(coming.get());
        }
        coming = Optional.empty();
        var nodes = new ArrayList<Node>();
        session.flatMap(Session::unfinished).or(model.failed()::get)
                .ifPresent(turn -> nodes.add(new TurnView(model, texts, turn, true).whole()));
        model.trouble().get().filter(why -> why.turn().isEmpty()).ifPresent(why -> nodes.add(refused(why)));
        return nodes;
    }

    private void said(Session session, List<Node> wanted) {
        var turns = before(session.turns());
        var from = Math.max(0, turns.size() - shown);
        if (from == 0) {
            earlier(session.setup().scenario().state().messages()).ifPresent(wanted::add);
        }
        for (var index = from; index < turns.size(); index++) {
            wanted.addAll(view(turns, index));
        }
        if (turns.isEmpty() && !model.busy().get() && session.unfinished().isEmpty()) {
            wanted.add(centred(Buttons.text(texts.say("chat.coach-begins"), model::letCoachBegin, "small")));
        }
    }

    /** The rest comes by and by, for each turn costs a part of a pulse and none of them is in sight. */
    private void showMore(Session opened) {
        var same = model.session().get().filter(now -> now.id().equals(opened.id()));
        if (same.isPresent() && shown < Math.min(FIRST_SHOWN, same.get().turns().size())) {
            shown++;
            keepingPlace(true, this::draw);
            model.soon(() -> showMore(opened));
        }
    }

    /** The same session went on, or another was opened. */
    private void follow(Optional<Session> old, Optional<Session> now) {
        if (old.map(Session::id).equals(now.map(Session::id))) {
            // Another try at a turn stands where the one before it stood.
            var elsewhere = model.answering().get().isEmpty() && !old.flatMap(Session::head).equals(now.flatMap(Session::head));
            following(isFollowing() && !elsewhere);
            // What is drawn stays drawn while turns are added.
            shown += Math.max(0, turns(now) - turns(old));
            keepingPlace(false, this::draw);
        } else {
            shown = AT_ONCE;
            drawn.clear();
            before = Optional.empty();
            now.ifPresent(opened -> model.soon(() -> showMore(opened)));
            following(true);
            draw();
        }
    }

    private static int turns(Optional<Session> session) {
        return session.map(now -> now.turns().size()).orElse(0);
    }

    private void showEarlier() {
        if (fromTop() < NEAR_THE_TOP && model.session().get().filter(now -> shown < now.turns().size()).isPresent()) {
            shown += MORE_SHOWN;
            keepingPlace(true, this::draw);
        }
    }

    private List<Node> view(List<Turn> turns, int index) {
        var turn = turns.get(index);
        var next = index + 1 < turns.size() ? turns.get(index + 1).line().client().map(SessionMessage::text) : Optional.<String>empty();
        var last = index == turns.size() - 1;
        var known = Optional.ofNullable(drawn.get(turn.id())).filter(each -> each.view().draws(turn, last, next));
        var shown = known.orElseGet(() -> {
            var view = new TurnView(model, texts, turn, last, next);
            var came = last && model.answering().get().isEmpty() ? coming.filter(view::settles) : Optional.<AnsweringView>empty();
            return new Drawn(view, came.<List<Node>>map(grown -> List.of(grown, view)).orElseGet(() -> List.of(view.whole())));
        });
        drawn.put(turn.id(), shown);
        return shown.nodes();
    }

    /** Without the turns in whose place something is being said. */
    private List<Turn> before(List<Turn> turns) {
        return model.answering().get().flatMap(Answering::replaces).map(
                number -> turns.stream().filter(turn -> turn.number() < number).toList()).orElse(turns);
    }

    private Optional<VBox> earlier(List<SessionMessage> messages) {
        if (!messages.isEmpty() && before.isEmpty()) {
            var box = new VBox(10, Bubbles.line("fth-clock", texts.say("chat.from-scenario", messages.size())));
            messages.forEach(message -> {
                if (message.role() == Speaker.CLIENT) {
                    box.getChildren().add(Bubbles.client(message.text(), texts));
                } else {
                    Bubbles.coach(box).getChildren().add(Bubbles.words(message.text(), texts));
                }
            });
            box.getChildren().add(Bubbles.line("fth-corner-down-right", texts.say("chat.from-here")));
            before = Optional.of(box);
        }
        return before;
    }

    private VBox nothing() {
        var scenario = model.setup().scenario().get();
        var pane = scenario.map(chosen -> new EmptyPane("fth-message-circle", texts.say("chat.empty", chosen.name()), chosen.description(),
                texts.say("chat.start"))).orElseGet(() -> new EmptyPane("fth-message-circle", texts.say("chat.no-scenario"),
                        texts.say("chat.no-scenario.how"), ""));
        pane.button().setId("start");
        pane.button().getStyleClass().add("accent");
        pane.button().setOnAction(event -> model.start());
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private ErrorCard refused(AnswerTrouble why) {
        return new ErrorCard(why.sentence(), (why.help() + " " + texts.say(why.safe())).strip());
    }

    private static HBox centred(Node node) {
        var row = new HBox(node);
        row.setAlignment(Pos.CENTER);
        return row;
    }
}
