package rehearsal.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import rehearsal.session.BriefReadiness;
import rehearsal.session.SessionEvent;
import rehearsal.state.ActionOutcome;
import rehearsal.state.Card;
import rehearsal.text.Texts;
import rehearsal.turn.TurnEvent;

/** Gathers what a turn tells into what is shown of it. Words are collected here, so that a fast answer is not copied for each of its pieces. */
public final class AnswerCollector {

    private final Texts texts;
    private final LongSupplier clock;
    private final StringBuilder words = new StringBuilder();
    private Optional<String> client;
    private final Optional<Integer> replaces;
    private final long began;
    private String doing;
    private int pieces;
    private Optional<String> looked = Optional.empty();
    private List<ActionOutcome> outcomes = List.of();
    private List<Card> cards = List.of();
    private Optional<AnswerTrouble> trouble = Optional.empty();
    private Optional<BriefReadiness> readiness = Optional.empty();
    private boolean done;

    /** @param clock milliseconds */
    public AnswerCollector(Answering first, Texts texts, LongSupplier clock) {
        this.texts = texts;
        this.clock = clock;
        this.client = first.client();
        this.replaces = first.replaces();
        this.doing = first.doing();
        this.began = clock.getAsLong();
    }

    /** The client's line became known only now, because somebody else wrote it. */
    public void client(String line) {
        client = Optional.of(line);
        doing = "";
    }

    public void hear(SessionEvent event) {
        switch (event) {
            case SessionEvent.Grounding(boolean found, List<String> sources) -> {
                doing = found ? "" : texts.say("chat.doing.grounding");
                looked = found ? Optional.of(looked(texts, sources)) : looked;
            }
            case SessionEvent.NotesKept _ -> doing = texts.say("chat.doing.notes");
            case SessionEvent.Pipeline told -> hear(told.event());
            case SessionEvent.Token token -> {
                words.append(token.text());
                pieces++;
                doing = "";
            }
            case SessionEvent.Actions actions -> {
                outcomes = actions.outcomes();
                cards = actions.cards();
            }
            case SessionEvent.IntentReady ready -> readiness = Optional.of(ready.readiness());
            case SessionEvent.Done _ -> done = true;
            case SessionEvent.Failed failed -> trouble = Optional.of(
                    new AnswerTrouble(failed.kind(), failed.sentence(), failed.help(), failed.turn()));
        }
    }

    private void hear(TurnEvent event) {
        if (event instanceof TurnEvent.Retrying retrying) {
            doing = texts.say("chat.doing.retrying", retrying.nextAttempt(), retrying.pause().toSeconds());
        }
    }

    /** What was found in the reference notes, in words. */
    public static String looked(Texts texts, List<String> sources) {
        return texts.say("chat.looked", sources.size(), String.join(", ", sources));
    }

    public Answering now() {
        return new Answering(client, replaces, words.toString(), pieces, doing, clock.getAsLong() - began, looked, outcomes, cards);
    }

    public Optional<AnswerTrouble> trouble() {
        return trouble;
    }

    public Optional<BriefReadiness> readiness() {
        return readiness;
    }

    /** Whether the turn came to its end. */
    public boolean done() {
        return done;
    }
}
