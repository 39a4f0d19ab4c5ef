package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Segment.Place;

class CorridorTest {
    private static final ModelChoice MODEL = ModelChoice.of("scripted", "some-model");

    private final Corridor corridor = corridor(Library.shipped());

    private static Corridor corridor(PromptSource prompts) {
        return new Corridor(prompts, provider -> provider.equals("scripted") ? Optional.of(ScriptedClient.saying()) : Optional.empty(),
                new TurnCaches(), System::nanoTime);
    }

    private static TurnRequest samir(PromptType type) {
        return TurnRequest.of(type, Library.program("identity-coaching"), Library.state("samir"), Optional.of("Done with that one."),
                MODEL);
    }

    private Prepared ready(TurnRequest request) {
        return switch (corridor.prepare(request)) {
            case Preparation.Ready ready -> ready.prepared();
            case Preparation.Refused refused -> throw new AssertionError(refused.failure().sentence());
        };
    }

    private Failure refused(Corridor through, TurnRequest request) {
        return switch (through.prepare(request)) {
            case Preparation.Ready ready -> throw new AssertionError("nothing was refused: " + ready.prepared().wire().body());
            case Preparation.Refused refused -> refused.failure();
        };
    }

    @Test
    void thePiecesOfACoachTurnStandInTheirOrder() {
        var prepared = ready(samir(PromptType.COACH));
        var order = prepared.segments().stream().map(Segment::origin).filter(origin -> origin != Origin.VALUE).distinct().toList();
        assertEquals(List.of(Origin.SYSTEM_CONTEXT, Origin.NOTES, Origin.BODY, Origin.INSTRUCTIONS, Origin.SCHEMA, Origin.CONVERSATION),
                order);
    }

    @Test
    void theSystemPiecesJoinedAreTheSystemTextAndTheMessagesFollow() {
        var prepared = ready(samir(PromptType.COACH));
        var system = prepared.segments().stream().filter(piece -> piece.place() == Place.SYSTEM).map(Segment::text)
                .collect(Collectors.joining());
        assertEquals(system, prepared.asked().system());
        var messages = prepared.segments().stream().filter(piece -> piece.place() == Place.MESSAGE).map(Segment::text).toList();
        assertEquals(messages, prepared.asked().messages().stream().map(message -> message.text()).toList());
        assertEquals("Done with that one.", messages.getLast());
    }

    @Test
    void everyPromptTypeOfBothProgramsCanBePrepared() {
        var brief = Library.state("night-market");
        for (var type : PromptType.values()) {
            assertFalse(ready(samir(type)).segments().isEmpty(), type.name());
            if (type != PromptType.SENTINEL) {
                var request = TurnRequest.of(type, Library.program("creative-brief"), brief, Optional.of("A neon sign."), MODEL);
                assertFalse(ready(request).segments().isEmpty(), type.name());
            }
        }
    }

    @Test
    void anImagePromptIsItsTextAndHasNoSchema() {
        var prepared = ready(samir(PromptType.IMAGE_GENERATION));
        assertTrue(prepared.answer().isEmpty());
        assertEquals("", prepared.asked().system());
        assertEquals(1, prepared.asked().messages().size());
    }

    @Test
    void withoutALivePromptTheTurnIsRefusedWithWhatHelps() {
        var failure = refused(corridor(PromptSource.of(List.of(), List.of())), samir(PromptType.COACH));
        assertEquals(Failure.Kind.NO_LIVE_PROMPT, failure.kind());
        assertTrue(failure.sentence().contains("IDENTITY_REFINEMENT"), failure.sentence());
        assertFalse(failure.help().isBlank());
    }

    @Test
    void aPinnedVersionMustBeThereAndActive() {
        var scope = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_REFINEMENT"));
        var through = corridor(PromptSource.of(List.of(Library.version(scope, 1, "one", List.of(), List.of(), false),
                Library.version(scope, 2, "two", List.of(), List.of(), true),
                Library.version(scope, 3, "three", List.of(), List.of(), true)),
                List.of()));
        var request = samir(PromptType.COACH);
        assertEquals(Failure.Kind.PINNED_NOT_ACTIVE, refused(through, request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 1)))).kind());
        assertEquals(Failure.Kind.NO_SUCH_VERSION, refused(through, request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 9)))).kind());
        var pinned = through.prepare(request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 2))));
        assertTrue(pinned instanceof Preparation.Ready ready && ready.prepared().prompt().label().equals("v2"));
        var looked = through.prepare(request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 1)).toLookAt()));
        assertTrue(looked instanceof Preparation.Ready);
    }
}
