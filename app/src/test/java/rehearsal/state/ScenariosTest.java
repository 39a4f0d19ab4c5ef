package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.document.DocumentProblem;
import rehearsal.program.ShippedPrograms;

class ScenariosTest {
    private static final ShippedPrograms PROGRAMS = new ShippedPrograms();
    private static final String SMALL = """
            name: Small
            program: identity-coaching
            client: {first_name: Ada}
            state: {current_phase: INTEGRATION, identity_focus: family, current_identity: i1}
            identities:
              - {id: i1, name: Baker, category: passions, state: ACCEPTED}
            user_notes:
              - {id: n1, note: Likes tea.}
            messages:
              - {role: client, text: Hello., at: 2026-11-10T08:00:00Z}
              - {role: coach, text: Good morning., at: 2026-11-10T08:00:05Z}
            actions:
              - {type: show_card, params: {text: x, buttons: []}, at: 2026-11-10T08:00:02Z}
            """;

    @Test
    void aScenarioIsReadAsItStands() {
        var state = load("s.yaml", SMALL).state();

        assertEquals(Optional.of("Ada"), state.client().field("first_name"));
        assertEquals("INTEGRATION", state.currentPhase());
        assertEquals("Baker", state.identity("i1").orElseThrow().name());
        assertEquals(1, state.actions().getFirst().afterMessage());
    }

    @Test
    void theSameScenarioInJsonReadsTheSame() {
        var scenario = load("s.yaml", SMALL);

        assertEquals(scenario, load("s.json", new Scenarios(PROGRAMS::find).write("s.json", scenario)));
        assertEquals(scenario, load("-", new Scenarios(PROGRAMS::find).write("s.json", scenario)));
    }

    @Test
    void whatTheFileLeavesOutIsFilledFromTheProgram() {
        var state = load("s.yaml", "name: Bare\nidentities: [{name: Baker, category: passions}]\nuser_notes: [{note: x}]\n").state();

        assertEquals("GET_TO_KNOW_YOU", state.currentPhase());
        assertEquals("i1", state.identities().getFirst().id());
        assertEquals("SUGGESTED", state.identities().getFirst().state());
        assertEquals("n1", state.userNotes().getFirst().id());
    }

    @Test
    void numbersAreFineAsIds() {
        var state = load("s.json", """
                {"name": "Numbers", "state": {"current_identity": 7},
                 "identities": [{"id": 7, "name": "Baker", "category": "passions", "state": "ACCEPTED"}]}""").state();

        assertEquals("7", state.field("current_identity").orElseThrow());
        assertEquals("7", state.identities().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            phase: INTEGRATION   | phase: INTEGRATIN     | s.yaml:4:24: INTEGRATIN is not a known phase. (did you mean INTEGRATION?)
            identity: i1         | identity: i2          | s.yaml:4:79: i2 is not a known current identity. (did you mean i1?)
            focus: family        | focus: familly        | s.yaml:4:53: familly is not a known identity focus. (did you mean family?)
            category: passions   | category: pasions     | s.yaml:6:37: pasions is not a known category. (did you mean passions?)
            state: ACCEPTED      | state: accepted       | s.yaml:6:54: accepted is not a known identity state. (did you mean ACCEPTED?)
            name: Baker, category | nam: Baker, category | s.yaml:6:5: The key name is missing here. (add name:)
            role: client         | role: user            | s.yaml:10:12: The role user is not one of client and coach. (write client)
            08:00:00Z            | 8 o'clock             | s.yaml:10:38: at is no time: 2026-11-10T8 o'clock (write it like 2026-01-31T09:30:00Z)
            Likes tea.           | NO                    | s.yaml:8:20: note is NO without quotes, which some YAML tools read as true or false. (write "NO")
            Likes tea.           | 1.0                   | s.yaml:8:20: note must be a text, and 1.0 is a decimal number. (write it in quotes: "1.0")
            user_notes:          | user_notes: x\\nz:     | s.yaml:7:13: user_notes must be a list, and this is a text.
            """)
    void everyMistakeIsToldWithItsPlace(String piece, String instead, String expected) {
        var text = SMALL.replaceFirst(Pattern.quote(piece),
                Matcher.quoteReplacement(instead.replace("\\n", "\n")));

        assertEquals(List.of(expected), problems(text));
    }

    /** The YAML parser reads in stretches of 1,024 characters and must not stumble over one that lies across two. */
    @Test
    void aCharacterOfTwoHalvesMayStandAnywhere() {
        for (var blanks = 1000; blanks < 1040; blanks++) {
            assertEquals("😀", load("s.yaml", "#" + "x".repeat(blanks) + "\nname: 😀\n").name());
        }
    }

    @Test
    void anIdStandsOnce() {
        var twice = SMALL.replace("user_notes:", "  - {id: i1, name: Potter, category: passions}\nuser_notes:");

        assertEquals(List.of("s.yaml:7:10: There are two identities with the id i1; the first is in line 6. (give each its own id)"),
                problems(twice));
    }

    @Test
    void aKeyNobodyKnowsIsKeptAndTold() {
        var odd = "name: Odd\nprogram: identity-coaching\nuser_note: []\nclient: {first_name: Nora, shoe_size: 38}\n"
                + "state: {current_phase: GET_TO_KNOW_YOU, moon: full}\n";

        assertEquals(List.of(
                "s.yaml:3:1: The key user_note is not known here; it is kept as it stands. (did you mean user_notes?)",
                "s.yaml:4:28: The key shoe_size is not known here; it is kept as it stands. (nothing reads it)",
                "s.yaml:5:41: The key moon is not known here; it is kept as it stands. (nothing reads it)"), problems(odd));
        var read = assertInstanceOf(ReadScenario.Loaded.class, new Scenarios(PROGRAMS::find).read("s.yaml", odd));
        assertTrue(new Scenarios(PROGRAMS::find).write("s.yaml", read.scenario()).contains("moon: full"));
    }

    @Test
    void aScenarioOfAProgramNobodyKnowsIsReadUnchecked() {
        assertEquals("elsewhere", load("s.yaml", "name: x\nprogram: elsewhere\nstate: {current_phase: ANY}\n").program());
    }

    private static Scenario load(String file, String text) {
        var read = new Scenarios(PROGRAMS::find).read(file, text);
        assertEquals(List.of(), read.problems());
        return assertInstanceOf(ReadScenario.Loaded.class, read).scenario();
    }

    private static List<String> problems(String text) {
        return new Scenarios(PROGRAMS::find).read("s.yaml", text).problems().stream().map(DocumentProblem::sentence).toList();
    }
}
