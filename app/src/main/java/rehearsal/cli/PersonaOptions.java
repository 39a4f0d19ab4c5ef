package rehearsal.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import rehearsal.ai.AiException;
import rehearsal.persona.Persona;
import rehearsal.practice.ClientVoice;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.PersonaRun;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.StopRules;
import rehearsal.turn.ModelChoice;
import rehearsal.workspace.Providers.Reach;

/** Who plays the client when a persona does. */
final class PersonaOptions {

    @Option(names = "--client-provider", paramLabel = "P", description = "Who plays the persona; the coach's provider unless named.")
    private Optional<String> clientProvider = Optional.empty();

    @Option(names = "--client-model", paramLabel = "M", description = "The model that plays the persona.")
    private Optional<String> clientModel = Optional.empty();

    /** Who answers, and where it is reached; whoever is not named otherwise plays the client too. */
    record Coach(String provider, String model, Reach reach) {
    }

    PersonaRun run(CliContext desk, SessionEngine engine, String persona, String program, Coach coach) {
        var who = clientProvider.orElse(coach.provider());
        var reach = who.equals(coach.provider()) ? coach.reach() : Reach.usual();
        var voice = new ClientVoice(desk.providers());
        var model = clientModel.or(() -> voice.model(who)).orElseGet(coach::model);
        var known = desk.workspace().programs().find(program)
                .orElseThrow(() -> CommandFailure.failed("The program " + program + " of this talk is not in the library."));
        return new PersonaRun(engine, player(voice, ModelChoice.of(who, model), reach), persona(desk, persona), known, StopRules.usual());
    }

    private static PersonaPlayer player(ClientVoice voice, ModelChoice client, Reach reach) {
        try {
            return voice.player(client, reach);
        } catch (AiException unknown) {
            throw CommandFailure.wrongUse(unknown.sentence());
        }
    }

    int toTheEnd(CliContext desk, PersonaRun run, Session session, SessionLines events) throws InterruptedException {
        try {
            var last = run.toTheEnd(session, events);
            last.end().ifPresent(end -> desk.output().notice(end.sentence()));
            return events.failed() ? CommandFailure.FAILED : 0;
        } catch (AiException problem) {
            throw CommandFailure.failed("The client cannot go on: " + problem.sentence());
        }
    }

    private static Persona persona(CliContext desk, String name) {
        var scenes = desk.workspace().scenes();
        return scenes.persona(name).orElseThrow(() -> CommandFailure.failed("There is no persona \"" + name + "\". There are: "
                + scenes.personas().stream().map(Persona::name).collect(Collectors.joining(", ")) + "."));
    }
}
