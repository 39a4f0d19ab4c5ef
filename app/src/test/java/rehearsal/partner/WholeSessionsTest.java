package rehearsal.partner;

import rehearsal.ai.offline.Pause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Speaker;
import tools.jackson.databind.json.JsonMapper;

/** The partner coach and the partner client talk to each other, and the talk goes through every phase. */
class WholeSessionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WHOLE_PATH = List.of("GET_TO_KNOW_YOU", "IDENTITY_CREATION", "IDENTITY_REFINEMENT", "INTEGRATION",
            "COMPLETED");
    private static final int HISTORY = 10;

    private final RehearsalPartner partner = new RehearsalPartner(InstantSource.system(), Pause.NONE, Duration.ZERO);

    @ParameterizedTest
    @ValueSource(strings = {"""
            You are Mia.
            Background: You are a nurse on night shifts and mother of two.
            Goals:
            - run a half marathon
            - write a book of short stories
            Pain points: You are always tired; you never finish anything.
            How you talk: warm, a little hurried.
            Compliance: high
            """, """
            # PlayedPersona
            You are Tom.
            ## Background
            He is a teacher and lives alone.
            ## Goals
            1. Speak up in meetings
            ## Pain points
            - He goes quiet when it matters
            ## How they talk
            Short and dry.
            ## Compliance
            Low, pushes back on praise.
            """, """
            You play Mira in a talk with a coach.
            Background: 34, runs the workshop of a small bicycle shop with two colleagues, older sister of three. Grew up in a house in which things were repaired.
            Goals:
            - Find a word for what she does that is not "handy".
            - Say something good about herself aloud.
            Pain points:
            - Plays things down as soon as it gets warm.
            How they talk: Warm, quick, concrete. Two or three sentences.
            Compliance: high
            Opening: I slept badly, but I am here.
            """, "You play a client of a coach.", ""})
    void aTalkGoesThroughEveryPhaseWithinTwelveClientMessages(String persona) throws Exception {
        var program = new SmallProgram();
        var talk = new ArrayList<AiMessage>();
        var turns = 0;
        while (!program.phase().equals("COMPLETED") && turns++ < 12) {
            talk.add(new AiMessage(Speaker.CLIENT, ask(RehearsalPartner.CLIENT, persona, talk, Optional.empty()).text()));
            var reply = JSON.readTree(ask(RehearsalPartner.COACH, coachText(program), talk, Optional.of(program.schema())).text());
            talk.add(new AiMessage(Speaker.COACH, reply.path("message").asString()));
            program.apply(reply);
        }
        assertEquals(WHOLE_PATH, program.path(), () -> written(talk));
        assertTrue(program.ran().contains("accept_identity_visualization"), () -> written(talk));
        talk.stream().filter(message -> message.speaker() == Speaker.COACH).map(AiMessage::text)
                .forEach(WholeSessionsTest::soundsLikeACoach);
    }

    private static void soundsLikeACoach(String message) {
        assertTrue(message.chars().filter(letter -> letter == '?').count() <= 1, message);
        assertFalse(message.matches("(?s).*([A-Z]{2,}_|\\w_\\w|[{}\\[\\]]|identity-\\d).*"), message);
    }

    private AiReply ask(String model, String system, List<AiMessage> talk, Optional<ResponseSchema> schema) throws Exception {
        var recent = talk.subList(Math.max(0, talk.size() - HISTORY), talk.size());
        var request = new AiRequest(model, system, recent, schema, OptionalDouble.empty(), OptionalInt.empty(), true);
        return switch (partner.format(request)) {
            case Formatted.Ready ready -> partner.send(ready.request(), event -> {
            });
            case Formatted.NoModel none -> throw new AssertionError(none);
            case Formatted.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static String coachText(SmallProgram program) {
        return "You coach with warmth and ask one question at a time.\nIdentities:\n" + program.identityBullets();
    }

    private static String written(List<AiMessage> talk) {
        var text = new StringBuilder();
        talk.forEach(message -> text.append(message.speaker()).append(": ").append(message.text()).append('\n'));
        return text.toString();
    }
}
