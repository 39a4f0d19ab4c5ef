package rehearsal.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.ai.Speaker;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.session.SessionFile;
import rehearsal.session.TurnLine;
import rehearsal.state.PastAction;
import rehearsal.state.Scenario;

/** A talk to watch: who it is with, its messages, and which prompt spoke in each turn. */
public record RecordedSession(String title, List<RecordedMessage> beats, List<Voice> voices) {

    /** The prompt that spoke in a turn, and its version. */
    public record Voice(String prompt, String version) {
    }

    public static RecordedSession nothing() {
        return new RecordedSession("", List.of(), List.of());
    }

    public RecordedSession {
        beats = List.copyOf(beats);
        voices = List.copyOf(voices);
    }

    public int turns() {
        return beats.isEmpty() ? 0 : beats.getLast().turn();
    }

    /** Who spoke in a turn, which is counted from 1. */
    public Optional<Voice> voice(int turn) {
        return turn >= 1 && turn <= voices.size() ? Optional.of(voices.get(turn - 1)) : Optional.empty();
    }

    /** How many messages there are up to the end of a turn. */
    public int upTo(int turn) {
        return (int) beats.stream().filter(beat -> beat.turn() <= turn).count();
    }

    /** A session that was recorded, with what its actions came to. */
    public static RecordedSession of(SessionFile file, Program program) {
        var beats = new ArrayList<RecordedMessage>();
        var voices = new ArrayList<Voice>();
        for (var saved : file.turns()) {
            var line = saved.line();
            var turn = voices.size() + 1;
            line.client().ifPresent(said -> beats.add(new RecordedMessage(turn, Speaker.CLIENT, said.text(), List.of(), Optional.empty())));
            line.coach()
                    .ifPresent(said -> beats.add(new RecordedMessage(turn, Speaker.COACH, said.text(), done(line), moved(line, program))));
            voices.add(new Voice(phase(line.phaseBefore(), program), line.prompt()));
        }
        return new RecordedSession(file.title(), beats, voices);
    }

    private static List<RecordedMessage.Done> done(TurnLine line) {
        return line.outcomes().stream()
                .map(outcome -> new RecordedMessage.Done(outcome.action().type(), Optional.of(outcome.result()), outcome.why()))
                .toList();
    }

    private static Optional<String> moved(TurnLine line, Program program) {
        return line.movedPhase()
                ? Optional.of(phase(line.phaseAfter(), program))
                : Optional.empty();
    }

    private static String phase(String id, Program program) {
        return program.phase(id).map(Phase::title).orElse(id);
    }

    /** What a scenario begins with: its actions ran, and nobody wrote down what they came to. */
    public static RecordedSession of(Scenario scenario) {
        var beats = new ArrayList<RecordedMessage>();
        var messages = scenario.state().messages();
        var turn = 0;
        for (var index = 0; index < messages.size(); index++) {
            var place = OptionalInt.of(index + 1);
            turn += messages.get(index).role() == Speaker.CLIENT || turn == 0 ? 1 : 0;
            var after = scenario.state().actions().stream().filter(action -> action.afterMessage() == place.getAsInt())
                    .map(PastAction::type)
                    .map(type -> new RecordedMessage.Done(type, Optional.empty(), "")).toList();
            beats.add(new RecordedMessage(turn, messages.get(index).role(), messages.get(index).text(), after, Optional.empty()));
        }
        return new RecordedSession(scenario.name(), beats, List.of());
    }
}
