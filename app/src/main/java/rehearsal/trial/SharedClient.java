package rehearsal.trial;

import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.ai.AiException;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.PersonaRun.End;

/** A persona who talks with both arms at once: every line goes to both, and answers what A said on odd turns and what B said on even ones. */
public final class SharedClient {

    private final PersonaPlayer player;
    private final Persona persona;
    private final Program program;

    public SharedClient(PersonaPlayer player, Persona persona, Program program) {
        this.player = player;
        this.persona = persona;
        this.program = program;
    }

    /** The next line, unless she has nothing new to say. */
    public Optional<String> next(ArmPair pair) throws AiException, InterruptedException {
        var line = player.next(persona, pair.of(listensTo(pair)).state());
        var said = pair.turns().stream().flatMap(turn -> turn.words().stream()).toList();
        var again = !said.isEmpty() && said.getLast().strip().equalsIgnoreCase(line.strip());
        return line.isBlank() || again ? Optional.empty() : Optional.of(line);
    }

    /** Why the talks are over, if they are: a limit, an answer that did not come, or both arms heard her in the last phase. */
    public Optional<End> over(ArmPair pair) {
        if (pair.turnsLeft() == 0) {
            return Optional.of(End.LIMIT_REACHED);
        }
        if (!pair.level()) {
            return Optional.of(End.FAILED);
        }
        return Stream.of(Arm.values()).allMatch(arm -> heardInTheLastPhase(pair, arm))
                ? Optional.of(End.LAST_PHASE_HEARD)
                : Optional.empty();
    }

    private boolean heardInTheLastPhase(ArmPair pair, Arm arm) {
        var last = pair.turns().isEmpty()
                ? Optional.<String>empty()
                : pair.turns().getLast().of(arm).turn().map(turn -> turn.line().phaseBefore());
        return program.phases().size() > 1 && last.flatMap(program::phase).filter(phase -> phase.next().isEmpty()).isPresent();
    }

    private static Arm listensTo(ArmPair pair) {
        return pair.turns().size() % 2 == 1 ? Arm.A : Arm.B;
    }
}
