package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.turn.Overrides;
import rehearsal.turn.Reference;
import rehearsal.session.grounding.NotesFolder;

/** Reference notes: looked into only for what the program lists, sent beside the client's words, and never taken for them. */
class GroundingTest {

    @TempDir
    private static Path folder;
    private static Room room;
    private static Path notes;

    @BeforeAll
    static void open() throws IOException {
        room = new Room(folder.resolve("data"));
        notes = folder.resolve("notes");
        var harbour = Files.createDirectories(notes.resolve("harbour"));
        Files.writeString(harbour.resolve("lanterns.md"),
                "# Lanterns\n\nA lantern burns with traded light.\n\nThe tide clock rings at nine.");
        Files.writeString(harbour.resolve("boats.txt"),
                "Boats are blue.\n\nThe light of a lantern is never sold twice, says the harbour law.");
        Files.writeString(harbour.resolve("picture.png"), "lantern lantern lantern");
    }

    @AfterAll
    static void close() {
        room.close();
    }

    static Program listing(Program program, String... terms) {
        return new Program(program.name(), program.title(), program.description(), program.phases(), program.categories(),
                program.identityStates(), program.fields(), program.contextKeys(), program.actions(), program.conversation(),
                program.afterTransition(), program.intent(), List.of(terms));
    }

    private final ScriptedCoach coach = new ScriptedCoach();
    private SessionEngine engine;

    @BeforeEach
    void sitDown() {
        engine = lookingInto(new NotesFolder(notes));
    }

    private SessionEngine lookingInto(NotesFolder notesFolder) {
        var shipped = new ShippedPrograms();
        return room.engine(coach, room.prompts(),
                name -> shipped.find(name).map(program -> listing(program, "Saltwater Lanterns", "tide clock")), notesFolder);
    }

    @Test
    void notesAreLookedUpWhenTheMessageNamesWhatTheProgramListsAndTheirSourcesAreTold() {
        var session = engine.start(Room.setup("night-market"), "A poster");
        var now = engine.say(session.id(), "A TIDE  clock over the stall, please", room.listener());
        var told = room.events().stream().filter(SessionEvent.Grounding.class::isInstance).toList();
        assertEquals(
                List.of(new SessionEvent.Grounding(false, List.of()), new SessionEvent.Grounding(true, List.of("harbour/lanterns.md"))),
                told);
        assertTrue(coach.lastAsked().contains("The tide clock rings at nine."), coach.lastAsked());
        assertEquals("A TIDE  clock over the stall, please", now.turns().getLast().line().client().orElseThrow().text());
        assertFalse(now.state().messages().toString().contains("rings at nine"));
        var asked = engine.record(session.id(), now.turns().getLast().id()).coach().orElseThrow().asked().orElseThrow();
        assertTrue(asked.segments().stream().anyMatch(piece -> piece.source().equals("1 reference note")
                && piece.text().contains("The client did not write them")));
    }

    @Test
    void notesPutBesideAMessageGoWithItAndGoAgainWithIt() {
        var session = engine.start(Room.setup("night-market"), "A poster");
        var now = engine.say(session.id(), "A tide clock, please", List.of(new Reference("brand.md", "Only teal.")), room.listener());
        assertTrue(coach.lastAsked().contains("--- brand.md ---\nOnly teal.") && coach.lastAsked().contains("rings at nine"),
                coach.lastAsked());
        var looked = engine.open(session.id()).turns().getLast().line().looked();
        assertEquals(new TurnLine.Looked(List.of(new Reference("brand.md", "Only teal.")), true, List.of("harbour/lanterns.md")), looked);
        assertEquals("A tide clock, please", now.turns().getLast().line().client().orElseThrow().text());
        engine.again(session.id(), now.turns().getLast().id(), Overrides.none(), room.listener());
        assertTrue(coach.lastAsked().contains("Only teal."), coach.lastAsked());
        engine.say(session.id(), "And now?", room.listener());
        assertFalse(coach.lastAsked().contains("Only teal."), coach.lastAsked());
    }

    @Test
    void aPartOfAWordNamesNothing() {
        var session = engine.start(Room.setup("night-market"), "A poster");
        engine.say(session.id(), "Some tide clockwork and Saltwater Lanternships", room.listener());
        assertFalse(room.told().contains("Grounding"));
    }

    @Test
    void theParagraphWithTheRarerWordsComesFirst() {
        var found = new NotesFolder(notes).find("Is a lantern sold by law?");
        assertEquals("harbour/boats.txt", found.getFirst().source());
        assertTrue(found.getFirst().text().contains("never sold twice"));
        assertTrue(found.stream().noneMatch(note -> note.source().endsWith(".png")));
    }

    @Test
    void aFolderThatIsGoneKnowsNothingAndTheTalkGoesOn() {
        var lost = lookingInto(new NotesFolder(folder.resolve("nowhere")));
        var session = lost.start(Room.setup("night-market"), "A poster");
        lost.say(session.id(), "A tide clock", room.listener());
        assertEquals("Done", room.told().getLast());
    }
}
