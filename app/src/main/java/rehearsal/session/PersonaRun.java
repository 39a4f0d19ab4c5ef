package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rehearsal.ai.AiException;
import rehearsal.persona.Persona;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.state.Readiness;

/** Lets a persona talk with the coach: one step, or until a rule says that it is over. Interrupting the thread stops both sides. */
public final class PersonaRun {

    private final SessionEngine engine;
    private final PersonaPlayer player;
    private final Persona persona;
    private final Program program;
    private final StopRules rules;

    /** Why a talk is over. */
    public enum End {
        LIMIT_REACHED("The talk has had its client messages."), LAST_PHASE_HEARD(
                "The client was heard in the last phase."), BRIEF_READY("The brief is ready."), REPEATS_ITSELF(
                        "The client says the same again."), NOTHING_TO_SAY("The client has nothing to say."), FAILED("A turn failed.");

        private final String sentence;

        End(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** The session after a step, and why there is no other. */
    public record Step(Session session, Optional<End> end) {
    }

    public PersonaRun(SessionEngine engine, PersonaPlayer player, Persona persona, Program program, StopRules rules) {
        this.engine = engine;
        this.player = player;
        this.persona = persona;
        this.program = program;
        this.rules = rules;
    }

    /** One line of the client and one answer, unless the talk is over already. */
    public Step step(Session now, SessionListener listener) throws AiException, InterruptedException {
        return step(now, _ -> {
        }, listener);
    }

    /** The same; the client's line is told as soon as it is known. */
    public Step step(Session now, Consumer<String> said, SessionListener listener) throws AiException, InterruptedException {
        var over = over(now);
        if (over.isPresent()) {
            return new Step(now, over);
        }
        var line = player.next(persona, now.state());
        if (line.isBlank()) {
            return new Step(now, Optional.of(End.NOTHING_TO_SAY));
        }
        if (repeated(now, line)) {
            return new Step(now, Optional.of(End.REPEATS_ITSELF));
        }
        said.accept(line);
        var before = now.turns().size();
        var after = engine.say(now.id(), line, listener);
        return new Step(after, after.turns().size() == before ? Optional.of(End.FAILED) : over(after));
    }

    public Step toTheEnd(Session session, SessionListener listener) throws AiException, InterruptedException {
        var step = new Step(session, over(session));
        while (step.end().isEmpty()) {
            step = step(step.session(), listener);
        }
        return step;
    }

    private Optional<End> over(Session now) {
        if (now.turnsLeft() == 0 || now.turnsUsed() >= rules.mostLines()) {
            return Optional.of(End.LIMIT_REACHED);
        }
        if (rules.afterTheLastPhase() && heardInTheLastPhase(now)) {
            return Optional.of(End.LAST_PHASE_HEARD);
        }
        var ready = now.state().brief().filter(brief -> Readiness.of(brief) == Readiness.READY).isPresent();
        return rules.whenTheBriefIsReady() && program.intent() && ready ? Optional.of(End.BRIEF_READY) : Optional.empty();
    }

    private boolean heardInTheLastPhase(Session now) {
        var phase = now.turns().isEmpty() ? Optional.<Phase>empty() : program.phase(now.turns().getLast().line().phaseBefore());
        return program.phases().size() > 1 && phase.filter(last -> last.next().isEmpty()).isPresent();
    }

    private boolean repeated(Session now, String line) {
        var said = now.turns().stream().flatMap(turn -> turn.line().client().stream()).map(message -> message.text().strip()).toList();
        List<String> last = said.subList(Math.max(0, said.size() - rules.repeats()), said.size());
        return last.size() == rules.repeats() && last.stream().allMatch(line.strip()::equalsIgnoreCase);
    }
}
