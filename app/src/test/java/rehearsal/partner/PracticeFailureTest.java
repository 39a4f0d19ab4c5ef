package rehearsal.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.StopReason;
import rehearsal.ai.offline.Pause;
import rehearsal.ui.testing.TestProviders;
import rehearsal.workspace.Models;

/** Failures that can be looked at before a real provider makes them. */
class PracticeFailureTest {

    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"partner-stalls,TIMEOUT", "partner-cuts-off,INCOMPLETE", "partner-rate-limited,RATE_LIMITED"})
    void itFailsAsARealOneWould(String model, Kind kind) {
        var failed = assertThrows(AiException.class, () -> send(model));
        assertEquals(kind, failed.kind());
        assertEquals(kind == Kind.RATE_LIMITED, failed.partial().isEmpty());
        assertEquals(kind == Kind.RATE_LIMITED, failed.retryAt().isPresent());
        assertEquals(kind == Kind.TIMEOUT, pauses.stream().anyMatch(pause -> pause.compareTo(Duration.ofMinutes(1)) > 0));
    }

    @ParameterizedTest
    @CsvSource({"partner-token-limit,MAX_TOKENS", "partner-refuses,REFUSED", "partner-rubbish,END"})
    void itAnswersAsARealOneWouldThatCannotBeUsed(String model, StopReason stop) throws Exception {
        var reply = send(model);
        assertEquals(stop, reply.stop());
        assertFalse(reply.text().endsWith("}"), reply::text);
    }

    @ParameterizedTest
    @EnumSource
    void itIsMarkedAsPracticeAndCostsNothing(PracticeFailure failure) {
        var providers = new TestProviders();
        var models = new Models(providers);
        assertTrue(models.of("offline").contains(failure.model()));
        assertTrue(models.title("offline", failure.model()).orElseThrow().startsWith("Practice failure"));
        assertTrue(providers.models().find("offline", failure.model()).orElseThrow().free());
    }

    @Test
    void theClientOfThePartnerIsNoCoach() {
        var models = new Models(new TestProviders());
        assertEquals(RehearsalPartner.COACH, models.of("offline").getFirst());
        assertFalse(models.of("offline").contains(RehearsalPartner.CLIENT));
        assertEquals(RehearsalPartner.CLIENT, models.playingClient("offline", RehearsalPartner.COACH));
        assertEquals("gpt-6.2-sol", models.playingClient("openai", "gpt-6.2-sol"));
    }

    private AiReply send(String model) throws AiException, InterruptedException {
        Pause pause = pauses::add;
        var partner = new RehearsalPartner(Clock.systemUTC(), pause, Duration.ZERO);
        var schema = Optional.of(PartnerForms.of("update_who_you_are"));
        var request = new AiRequest(model, "Coach.", List.of(new AiMessage(Speaker.CLIENT, "Hello.")), schema, OptionalDouble.empty(),
                OptionalInt.empty(), true);
        var ready = assertInstanceOf(Formatted.Ready.class, partner.format(request));
        return partner.send(ready.request(), event -> {
        });
    }
}
