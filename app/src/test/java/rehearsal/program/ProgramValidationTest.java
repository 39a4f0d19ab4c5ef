package rehearsal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.document.DocumentProblem;

class ProgramValidationTest {
    private static final String SMALL = """
            name: small
            phases:
              - {id: ONE, next: [TWO]}
              - {id: TWO}
            categories:
              - {id: work, guidance: Ask about work.}
            identity_states:
              - {id: NEW}
              - {id: DONE}
            context_keys:
              - {key: who, source: client.first_name}
            actions:
              - type: keep
                describe: Keep something.
                params:
                  id: {type: string}
                  notes: {type: list, of: {type: group, fields: {text: {type: string}}}}
                effects:
                  - for_each: notes
                    note_identity: {id: $id, note: $each.text}
            """;

    @Test
    void theSmallProgramIsValid() {
        assertEquals(List.of(), problems(SMALL));
    }

    /** Each row: a piece of the small program, what stands there instead, and the one problem that follows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            note_identity: {      | note_identty: {         | p.yaml:20:9: There is no effect note_identty. (did you mean note_identity?)
            client.first_name     | client_first_name       | p.yaml:11:24: There is no source client_first_name. (did you mean client.first_name?)
            client.first_name     | intent.summary          | p.yaml:11:24: Nobody supplies intent.summary: this program does not follow the client's intent. (write intent: true at the top level, or choose another source)
            source: client        | empty: client           | p.yaml:11:6: Nobody supplies the key who: it has no source. (add source: client.first_name) + p.yaml:11:16: The key empty is not known here. (one of: key, describe, type, source, when_empty, for)
            client.first_name     | identities.pending.DON  | p.yaml:11:24: There is no source identities.pending.DON. (did you mean identities.pending.DONE?)
            next: [TWO]           | next: [TWOO]            | p.yaml:3:22: The next phase TWOO is not one of the phases. (did you mean TWO?) + p.yaml:4:10: No phase leads to TWO. (add it to the next of another phase)
            {id: TWO}             | {id: ONE}               | p.yaml:3:22: The next phase TWO is not one of the phases. (one of: ONE) + p.yaml:4:10: There are two phases named ONE; the first is in line 3. (rename or remove one)
            $each.text            | $each.txt               | p.yaml:20:40: The elements of notes have no field txt. (did you mean text?)
            id: $id               | id: $ident              | p.yaml:20:29: This action has no parameter ident. (one of: id, notes (write $name))
            id: $id, note         | note                    | p.yaml:20:24: The effect note_identity needs id. (add id: $id)
            id: $id, note         | id: $id, nte: x, note   | p.yaml:20:34: The key nte is not known here. (did you mean note?)
            for_each: notes       | for_each: id            | p.yaml:19:19: for_each needs a list, and the parameter id is none. (write {type: list, of: …} for id) + p.yaml:20:40: The elements of id have no field text.
            id: {type: string}    | id: {type: object}      | p.yaml:16:18: There is no parameter type object. (write group)
            id: {type: string}    | id: {type: group}       | p.yaml:16:11: The group id names no fields, and strict response schemas refuse open objects. (add fields: {note: {type: string}}) + p.yaml:20:29: The id takes a text, and this is a group of fields. (name one of its fields, as in $each.name)
            id: {type: string}    | id: {type: list}        | p.yaml:16:11: The list id does not say what is in it, and strict response schemas refuse that. (add of: {type: string}) + p.yaml:20:29: The id takes one text, and this is a list. (add for_each: to the effect and write $each)
            id: {type: string}    | id: {}                  | p.yaml:16:11: The parameter id has no type, and strict response schemas refuse free values. (write {type: string} or {enum: categories})
            id: {type: string}    | id: {enum: category}    | p.yaml:16:18: There is no vocabulary category. (did you mean categories?)
            id: {type: string}    | id: {type: string, pattern: x} | p.yaml:16:26: Providers' strict response schemas refuse pattern, or read it differently. (use type, enum, of, fields, optional and describe)
            type: keep            | type: message           | p.yaml:13:11: An action cannot be named message: the reply itself has that name. (choose another name)
            describe: Keep something. | for: [COACHES]      | p.yaml:13:5: The key describe is missing here. (add describe:) + p.yaml:14:11: COACHES is no prompt type. (did you mean COACH?)
            name: small           | nam: small              | p.yaml:1:1: The key name is missing here. (add name:) + p.yaml:1:1: The key nam is not known here. (did you mean name?)
            name: small           | name: 1.0               | p.yaml:1:7: name must be a text, and 1.0 is a decimal number. (write it in quotes: "1.0")
            name: small           | name: Ä/b               | p.yaml:1:7: The name Ä/b cannot be used for files and folders. (use lower-case letters, digits and dashes, up to 64)
            {id: NEW}             | {id: NO}                | p.yaml:8:10: id is NO without quotes, which some YAML tools read as true or false. (write "NO")
            {id: NEW}             | {id: NEW, id: NEW}      | p.yaml:8:15: The key id is here twice. (keep one of them)
            {id: NEW}             | {id: DONE}              | p.yaml:9:10: There are two identity states named DONE; the first is in line 8. (rename or remove one)
            """)
    void everyMistakeIsToldWithItsPlaceAndAWayOut(String piece, String instead, String expected) {
        assertTrue(SMALL.contains(piece.strip()), piece);

        assertEquals(List.of(expected.split(" \\+ (?=p\\.yaml)")), problems(SMALL.replace(piece.strip(), instead.strip())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            intent: ON                         | p.yaml:21:9: intent is ON, which YAML reads as a text. (write true)
            after_transition: halt             | p.yaml:21:19: after_transition is halt. (one of: continue, stop)
            conversation: {history: 0}         | p.yaml:21:25: The history is 0 messages, and it needs at least 1. (write 10)
            conversation: {sent_as: letters}   | p.yaml:21:25: sent_as is letters. (one of: messages, transcript)
            groundig_terms: [x]                | p.yaml:21:1: The key groundig_terms is not known here. (did you mean grounding_terms?)
            phases: []                         | p.yaml:21:1: The key phases is here twice. (keep one of them)
            """)
    void settingsAreCheckedToo(String line, String expected) {
        assertEquals(List.of(expected), problems(SMALL + line + "\n"));
    }

    @Test
    void twoActionsOfOneNameAreToldWithTheFirstLine() {
        var twice = SMALL + "  - {type: keep, describe: Again.}\n";

        assertEquals(List.of("p.yaml:21:12: There are two actions named keep; the first is in line 13. (rename or remove one)"),
                problems(twice));
    }

    @Test
    void aCategoryWithoutGuidanceIsAnErrorOnlyWhenAKeyNeedsIt() {
        var bare = SMALL.replace("{id: work, guidance: Ask about work.}", "{id: work}");
        assertEquals(List.of(), problems(bare));

        assertEquals(List.of(
                "p.yaml:6:5: The category work has no guidance, and the key who needs one for each. (add guidance: with what the coach should know)"),
                problems(bare.replace("client.first_name", "category.guidance")));
    }

    @Test
    void aProgramWithOnlyWarningsCanBeUsed() {
        var loaded = new ProgramLoader().load("p.yaml", SMALL.replace("next: [TWO]", "next: []"));

        assertInstanceOf(LoadedProgram.Loaded.class, loaded);
        assertEquals(1, loaded.problems().size());
    }

    @Test
    void anEffectMayOnlyNameAFieldThatTheProgramHas() {
        var effect = "      - for_each: notes\n        note_identity: {id: $id, note: $each.text}\n";
        assertEquals(List.of("p.yaml:19:28: The state has no field focus. (one of: identity_focus, current_identity)"),
                problems(SMALL.replace(effect, "      - set_field: {field: focus, value: $id}\n")));
        assertEquals(List.of("p.yaml:19:24: The field identity_focus holds one value, not a list. (use set_field)"),
                problems(SMALL.replace(effect, "      - append: {list: identity_focus, value: $id}\n")));
        assertEquals(List.of("p.yaml:19:51: works is not one of the categories. (did you mean work?)"),
                problems(SMALL.replace(effect, "      - set_field: {field: identity_focus, value: works}\n")));
        assertEquals(List.of("p.yaml:19:43: DON is not one of the identity_states. (did you mean DONE?)"),
                problems(SMALL.replace(effect, "      - change_identity: {id: $id, state: DON}\n")));
    }

    @Test
    void aListOrAGroupNeverStandsWhereOneTextIsTaken() {
        assertEquals(List.of(
                "p.yaml:20:40: The note takes one text, and this is a list. (add for_each: to the effect and write $each)"),
                problems(SMALL.replace("$each.text", "$notes")));
        assertEquals(List.of(
                "p.yaml:20:40: The note takes a text, and this is a group of fields. (name one of its fields, as in $each.name)"),
                problems(SMALL.replace("$each.text", "$each")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | p.yaml:1:1: This file is empty.
            [1]          | p.yaml:1:1: Keys are expected here, and this is a list. (write key: value)
            {a: [1, 2}   | p.yaml:1:10: This is not YAML: while parsing a flow sequence, expected ',' or ']', but got }.
            *nobody      | p.yaml:1:1: The alias *nobody names nothing above it.
            """)
    void whatIsNoProgramAtAllIsAProblemToo(String text, String expected) {
        assertEquals(List.of(expected), problems(text));
    }

    @Test
    void aDeepOrHugeDocumentIsRefusedAndDoesNotOverflow() {
        assertEquals("This is nested more than 100 deep.",
                new ProgramLoader().load("p.yaml", "a: " + "[".repeat(50_000)).problems().getFirst().message());
        assertEquals("This is not JSON: this is nested more than 100 deep",
                new ProgramLoader().load("p.json", "[".repeat(50_000)).problems().getFirst().message());
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 9; level++) {
            var alias = "*a" + (level - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", Collections.nCopies(10, alias))));
        }
        assertTrue(new ProgramLoader().load("p.yaml", laughs.toString()).problems().getFirst().message()
                .startsWith("This file holds more than"));
    }

    private static List<String> problems(String text) {
        return new ProgramLoader().load("p.yaml", text).problems().stream().map(DocumentProblem::sentence).toList();
    }
}
