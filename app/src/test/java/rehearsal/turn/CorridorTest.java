package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rehearsal.ai.Speaker;
import rehearsal.state.SessionMessage;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Segment.Place;
import rehearsal.turn.size.TokenCounter;

class CorridorTest {
    private static final ModelChoice MODEL = ModelChoice.of("scripted", "some-model");

    private static final Scope REFINEMENT = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_REFINEMENT"));

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

    private TurnFailure refused(Corridor through, TurnRequest request) {
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
    void everyPromptTypeThatShipsCanBePreparedInBothPrograms() {
        var brief = Library.state("night-market");
        for (var type : List.of(PromptType.COACH, PromptType.SENTINEL, PromptType.SYSTEM, PromptType.IMAGE_GENERATION)) {
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
        assertEquals(TurnFailure.Kind.NO_LIVE_PROMPT, failure.kind());
        assertTrue(failure.sentence().contains("IDENTITY_REFINEMENT"), failure.sentence());
        assertFalse(failure.help().isBlank());
    }

    @Test
    void aPinnedVersionMustBeThereButNeedNotBeLive() {
        var through = corridor(PromptSource.of(List.of(Library.version(REFINEMENT, 1, "one", List.of(), List.of(), false),
                Library.version(REFINEMENT, 2, "two", List.of(), List.of(), true),
                Library.version(REFINEMENT, 3, "three", List.of(), List.of(), true)),
                List.of()));
        var request = samir(PromptType.COACH);
        assertTrue(through.prepare(request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 1)))) instanceof Preparation.Ready ready
                && ready.prepared().prompt().label().equals("v1"));
        var slip = refused(through, request.withPins(Pins.of(Map.of("IDENTITY_REFINEMNT", 1))));
        assertTrue(slip.sentence().contains("no such phase") && slip.help().contains("IDENTITY_REFINEMENT"), slip::toString);
        assertEquals(TurnFailure.Kind.NO_SUCH_VERSION,
                refused(through, request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 9)))).kind());
        var pinned = through.prepare(request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 2))));
        assertTrue(pinned instanceof Preparation.Ready ready && ready.prepared().prompt().label().equals("v2"));
        var looked = through.prepare(request.withPins(Pins.of(Map.of("IDENTITY_REFINEMENT", 1)).toLookAt()));
        assertTrue(looked instanceof Preparation.Ready);
    }

    private static Corridor refinement(String body, List<String> keys, List<String> actions, Draft... drafts) {
        return corridor(PromptSource.of(List.of(Library.version(REFINEMENT, 1, body, keys, actions, true)), List.of(drafts)));
    }

    private static Prepared ready(Corridor through, TurnRequest request) {
        return switch (through.prepare(request)) {
            case Preparation.Ready ready -> ready.prepared();
            case Preparation.Refused refused -> throw new AssertionError(refused.failure().sentence());
        };
    }

    private static PromptText text(String body) {
        return new PromptText(Optional.empty(), Optional.empty(), body, List.of("user_name"), List.of(), ModelSettings.none());
    }

    @Test
    void aDraftIsTriedOnlyWhenSomebodySaysSo() {
        var through = refinement("live", List.of(), List.of(),
                new Draft(REFINEMENT, "ada", text("the draft for {user_name}"), OptionalInt.empty(), Instant.EPOCH));
        assertTrue(ready(through, samir(PromptType.COACH)).asked().system().endsWith("\n\nlive"));
        var tried = ready(through, samir(PromptType.COACH).tryingDraftsOf("ada"));
        assertTrue(tried.asked().system().contains("the draft for Samir"));
        assertEquals("draft", tried.prompt().label());
        var nobodys = ready(through, samir(PromptType.COACH).tryingDraftsOf("bob"));
        assertEquals("v1", nobodys.prompt().label());
        assertTrue(nobodys.notices().getFirst().contains("no draft"), nobodys.notices().toString());
    }

    @Test
    void anEditorsUnsavedPromptNeedsNoVersionAtAll() {
        var prepared = ready(corridor(PromptSource.of(List.of(), List.of())),
                samir(PromptType.COACH).withOverrides(Overrides.none().withPrompt(text("typing to {user_name}"))));
        assertTrue(prepared.asked().system().endsWith("typing to Samir"), prepared.asked().system());
    }

    @Test
    void anEditedBodyAndAnEditedValueStandInTheirPlaces() {
        var through = refinement("Hello {user_name}", List.of("user_name"), List.of());
        var values = samir(PromptType.COACH).withOverrides(Overrides.none().withValues(Map.of("user_name", "{user_name} {{")));
        assertTrue(ready(through, values).asked().system().endsWith("Hello {user_name} {{"));
        var body = samir(PromptType.COACH).withOverrides(Overrides.none().withBody("Goodbye {user_name}"));
        assertTrue(ready(through, body).asked().system().endsWith("Goodbye Samir"));
        assertEquals("v1 edited", ready(through, body).prompt().label());
    }

    @Test
    void aMalformedBodyIsRefusedWithItsPlace() {
        var failure = refused(refinement("one\ntwo { user_name }", List.of("user_name"), List.of()), samir(PromptType.COACH));
        assertEquals(TurnFailure.Kind.MALFORMED_BODY, failure.kind());
        assertTrue(failure.sentence().contains("line 2, column 5"), failure.sentence());
    }

    @Test
    void aPlaceholderThatIsNotDeclaredIsRefused() {
        var failure = refused(refinement("Hello {user_name}", List.of(), List.of()), samir(PromptType.COACH));
        assertEquals(TurnFailure.Kind.NO_VALUE, failure.kind());
        assertTrue(failure.sentence().contains("{user_name}"), failure.sentence());
    }

    @Test
    void anActionTheProgramDoesNotKnowIsRefusedWithTheNearestName() {
        var failure = refused(refinement("Hello", List.of(), List.of("acept_identity")), samir(PromptType.COACH));
        assertEquals(TurnFailure.Kind.UNKNOWN_ACTION, failure.kind());
        assertTrue(failure.sentence().contains("accept_identity"), failure.sentence());
    }

    @Test
    void aProviderNobodyKnowsIsRefused() {
        var failure = refused(corridor, samir(PromptType.COACH).withModel(ModelChoice.of("nobody", "m")));
        assertEquals(TurnFailure.Kind.NO_PROVIDER, failure.kind());
    }

    @Test
    void theNotesStandOnceWhereTheBodyPutsThem() {
        var through = refinement("Notes:\n{user_notes}", List.of("user_notes"), List.of());
        var prepared = ready(through, samir(PromptType.COACH));
        assertTrue(prepared.segments().stream().noneMatch(piece -> piece.origin() == Origin.NOTES));
        var note = prepared.request().state().userNotes().getFirst().note();
        assertEquals(prepared.asked().system().indexOf(note), prepared.asked().system().lastIndexOf(note));
    }

    @Test
    void aTranscriptStandsInTheSystemTextAndOnlyTheNewestMessageIsOne() {
        var program = Library.withTranscript(Library.program("identity-coaching"));
        var prepared = ready(TurnRequest.coach(program, Library.state("samir"), Optional.of("The newest."), MODEL));
        assertEquals(List.of("The newest."), prepared.asked().messages().stream().map(message -> message.text()).toList());
        assertTrue(prepared.asked().system().contains("Client: Table. Definitely table."), prepared.asked().system());
        assertTrue(prepared.asked().system().contains("[Then done: transition_phase"), prepared.asked().system());
        assertEquals(Origin.CONVERSATION, prepared.segments().getLast().origin());
    }

    @Test
    void onlyTheLastMessagesAreSentAndTheNewestIsOneOfThem() {
        var talk = new ArrayList<SessionMessage>();
        for (var number = 0; number < 30; number++) {
            talk.add(SessionMessage.of(number % 2 == 0 ? Speaker.CLIENT : Speaker.COACH, "message " + number, Instant.EPOCH));
        }
        var prepared = ready(samir(PromptType.COACH).withState(Library.state("samir").withMessages(talk)));
        assertEquals(prepared.request().program().conversation().history() - 1, prepared.asked().messages().size());
        assertEquals("message 22", prepared.asked().messages().getFirst().text(), "what is cut begins with the client");
        assertEquals("Done with that one.", prepared.asked().messages().getLast().text());
        assertEquals("message 29", prepared.asked().messages().get(prepared.asked().messages().size() - 2).text());
    }

    @Test
    void theSettingsOfAPromptHoldForTheModelItWasWrittenFor() {
        var settings = new ModelSettings(Optional.of("scripted"), Optional.of("some-model"), OptionalDouble.of(0.3), OptionalInt.of(500));
        var prompt = new PromptText(Optional.empty(), Optional.empty(), "Hello", List.of(), List.of(), settings);
        var request = samir(PromptType.COACH).withOverrides(Overrides.none().withPrompt(prompt));
        assertEquals(OptionalInt.of(500), ready(request).asked().maxOutput());
        assertEquals(OptionalInt.empty(), ready(request.withModel(ModelChoice.of("scripted", "another"))).asked().maxOutput());
        var chosen = new ModelChoice("scripted", "some-model", OptionalDouble.empty(), OptionalInt.of(9), false);
        assertEquals(OptionalInt.of(9), ready(request.withModel(chosen)).asked().maxOutput());
    }

    @Test
    void sizesAreCountedForOpenAiAndEstimatedForOthersWithTheShareOfTheWindow() {
        var prepared = ready(samir(PromptType.COACH).withModel(ModelChoice.of("scripted", "gpt-4o")));
        var measured = prepared.measured(new TokenCounter(1_000_000), OptionalLong.of(128_000));
        assertEquals(prepared.segments().size(), measured.size());
        assertTrue(measured.stream().allMatch(piece -> piece.tokens().exact()));
        var first = measured.getFirst();
        assertEquals(first.tokens().tokens() / 128_000.0, first.shareOfWindow().orElseThrow());
        var other = ready(samir(PromptType.COACH)).measured(new TokenCounter(1_000_000), OptionalLong.empty());
        assertTrue(other.stream().noneMatch(piece -> piece.tokens().exact() || piece.shareOfWindow().isPresent()));
    }

    @Test
    void whatIsTheSameFromTurnToTurnIsDoneOnce() {
        var caches = new TurnCaches();
        var through = new Corridor(Library.shipped(), provider -> Optional.of(ScriptedClient.saying()), caches, System::nanoTime);
        var bytes = ready(through, samir(PromptType.COACH)).wire().body();
        for (var turn = 0; turn < 9; turn++) {
            assertEquals(bytes, ready(through, samir(PromptType.COACH)).wire().body());
        }
        for (var cache : List.of("system contexts", "response schemas")) {
            var report = caches.reports().stream().filter(each -> each.name().equals(cache)).findFirst().orElseThrow();
            assertEquals(0.9, report.hitRate(), 0.001, report.toString());
        }
    }
}
