package rehearsal.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.persona.Persona;
import rehearsal.state.State;

/** Lets a model write the client's next line as a persona would. Who answers is named by whoever starts it, never by default. */
public final class PersonaPlayer {

    private final AiClient client;
    private final String model;

    public PersonaPlayer(AiClient client, String model) {
        this.client = client;
        this.model = model;
    }

    /** The next line; the persona's opening if nothing was said yet. */
    public String next(Persona persona, State state) throws AiException, InterruptedException {
        if (state.messages().isEmpty()) {
            return persona.opening().orElse("Hello.");
        }
        // For the model that plays, its own earlier lines are its answers: the speakers change places.
        List<AiMessage> talk = state.messages().stream().map(
                message -> new AiMessage(message.role() == Speaker.CLIENT ? Speaker.COACH : Speaker.CLIENT, message.text())).toList();
        var request = new AiRequest(model, description(persona), talk, Optional.empty(), OptionalDouble.empty(), OptionalInt.of(300),
                false);
        return switch (client.format(request)) {
            case Formatted.Ready ready -> client.send(ready.request(), _ -> {
            }).text().strip();
            case Formatted.NoModel none -> throw new AiException(AiException.Kind.MODEL_NOT_FOUND, none.sentence());
            case Formatted.Refused refused -> throw new AiException(AiException.Kind.INVALID_REQUEST,
                    "This provider cannot play a client: " + refused.unsupported().stream().map(rewrite -> rewrite.feature())
                            .collect(Collectors.joining(", ")) + ".");
        };
    }

    private static String description(Persona persona) {
        return """
                You are %s, a client in a coaching talk. Answer the coach's last message as this person would: in their own words, one to three sentences, \
                no stage directions, never as an assistant. Work towards the goals in their order, one at a time.

                # Background
                %s

                # Goals
                %s

                # Pain points
                %s

                # How they talk
                %s

                # Compliance
                %s

                # Opening
                %s
                """.formatted(persona.name(), persona.background(), bullets(persona.goals()), bullets(persona.painPoints()),
                persona.talks(),
                persona.compliance().name().toLowerCase(Locale.ROOT), persona.opening().orElse("Hello."));
    }

    private static String bullets(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> "- " + line).toList());
    }
}
