package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.turn.ModelChoice;
import tools.jackson.databind.json.JsonMapper;

/** Sessions as files: out, safe to open and to show; and in again. */
class SessionFilesTest {

    private static final String NASTY = "<script>alert('x')</script> & \"quotes\"\\n# Heading\\n**Coach** no";

    @TempDir
    private static Path folder;
    private static Room room;

    @BeforeAll
    static void open() {
        room = new Room(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private final ScriptedCoach coach = new ScriptedCoach();
    private SessionEngine engine;

    @BeforeEach
    void sitDown() {
        engine = room.engine(coach);
    }

    private Session talk() {
        var start = engine.start(Room.setup("samir"), "Samir <b>and</b> more");
        coach.says("{\"message\": \"Dear Samir, " + NASTY.replace("\"", "\\\"")
                + "\", \"accept_identity_refinement\": {\"id\": \"samir-2\"}, \"dance\": {\"pace\": 1.50}}")
                .answers("SAMIR'S turn, Samira.");
        engine.say(start.id(), NASTY.replace("\\n", "\n"), room.listener());
        engine.editState(start.id(), engine.open(start.id()).state().withField("identity_focus", ""));
        return engine.say(start.id(), "My name is samir.", room.listener());
    }

    @Test
    void aSessionComesBackOutOfItsJsonFile() {
        var session = talk();
        var text = engine.json(session.id(), SessionExport.complete());
        var read = new SessionImport().read(text);
        assertTrue(read instanceof SessionImport.Read.Loaded, read.toString());
        var back = engine.add(((SessionImport.Read.Loaded) read).file());
        assertEquals(session.state(), back.state());
        assertEquals(session.setup(), back.setup());
        assertEquals(session.totals(), back.totals());
        assertEquals(session.turns().stream().map(Turn::line).toList(), back.turns().stream().map(Turn::line).toList());
        for (int index = 0; index < session.turns().size(); index++) {
            assertEquals(engine.lookAt(session.id(), Optional.of(session.turns().get(index).id())).state(),
                    engine.lookAt(back.id(), Optional.of(back.turns().get(index).id())).state());
        }
        assertEquals(withoutIds(text), withoutIds(engine.json(back.id(), SessionExport.complete())));
        coach.answers("And on.");
        assertEquals("And on.", engine.say(back.id(), "Next.", room.listener()).turns().getLast().line().coach().orElseThrow().text());
    }

    private static String withoutIds(String text) {
        return text.replaceAll("\"id\" ?: ?\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "");
    }

    @Test
    void nothingThatSomebodySaidBecomesMarkup() {
        var session = talk();
        var html = SessionExport.complete().html(session);
        assertFalse(html.contains("<script>") || html.contains("<b>"), html);
        assertTrue(html.contains("&lt;script&gt;") && html.contains("&amp; &quot;quotes&quot;"));
        var markdown = SessionExport.complete().markdown(session);
        assertFalse(markdown.contains("<script>"), markdown);
        assertTrue(markdown.lines().noneMatch(line -> line.startsWith("# Heading") || line.startsWith("**Coach** no")), markdown);
        assertTrue(markdown.contains("\n> # Heading"), markdown);
        assertTrue(JsonMapper.shared().readTree(SessionExport.complete().json(session)).path("turns").size() == 3);
    }

    @Test
    void namesAreTakenOutOfEveryTextAndOfNothingElse() {
        var session = talk();
        var export = SessionExport.withoutNames(session.state());
        for (var text : List.of(engine.json(session.id(), export), export.markdown(session), export.html(session))) {
            assertFalse(
                    Pattern.compile("(?i)\\bsamir\\b").matcher(text.replaceAll("samir-\\d|\\[client\\]-\\d", "")).find(),
                    text);
            assertTrue(text.contains("[client]") && text.contains("Samira"), text);
        }
    }

    @Test
    void aNameThatIsAlsoAWordOfTheFileBreaksNothing() {
        var scenario = Room.read("s.json", """
                {"name": "S", "program": "identity-coaching", "client": {"first_name": "State", "email": "name@text.example"},
                 "state": {"current_phase": "GET_TO_KNOW_YOU"}, "identities": [], "user_notes": [], "messages": [], "actions": []}""");
        var session = engine.start(Setup.of(scenario, ModelChoice.of("scripted", "m")), "State of affairs");
        engine.say(session.id(), "I am state; write to name@text.example.", room.listener());
        var now = engine.open(session.id());
        var json = engine.json(session.id(), SessionExport.withoutNames(now.state()));
        assertTrue(new SessionImport().read(json) instanceof SessionImport.Read.Loaded, json);
        assertFalse(json.contains("name@text.example"));
        assertTrue(json.contains("I am [client]; write to [client]."), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"setup\": {}, \"turns\": [{}]}", "{\"setup\": 3, \"turns\": []}",
            "{\"setup\": {\"limits\": {\"dollars\": \"much\"}}, \"turns\": []}",
            "{\"setup\": {}, \"turns\": [{\"line\": {\"kind\": \"NOISE\"}, \"state\": {}}]}"})
    void aFileThatIsNoSessionIsRefusedWithAReason(String text) {
        var read = new SessionImport().read(text);
        assertTrue(read instanceof SessionImport.Read.Invalid invalid && !invalid.why().isBlank() && !invalid.help().isBlank(),
                read.toString());
    }

    @Test
    void aFileWithoutStatesComesBackWithTheTalkAndItsLastState() {
        var session = talk();
        var read = new SessionImport().read(SessionExport.complete().json(session));
        assertTrue(read instanceof SessionImport.Read.Loaded, read.toString());
        var loaded = (SessionImport.Read.Loaded) read;
        assertTrue(loaded.notices().getFirst().contains("after 2 turns"), loaded.notices().toString());
        var back = engine.add(loaded.file());
        assertEquals(session.state(), back.state());
        assertEquals(session.turns().stream().map(Turn::line).toList(), back.turns().stream().map(Turn::line).toList());
        coach.answers("And on.");
        assertEquals("And on.", engine.say(back.id(), "Next.", room.listener()).turns().getLast().line().coach().orElseThrow().text());
    }
}
