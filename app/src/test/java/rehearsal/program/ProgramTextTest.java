package rehearsal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.store.prompt.PromptType;

class ProgramTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"identity-coaching", "creative-brief"})
    void missingNamesAreAddedToAShippedProgramAndNothingElseChanges(String name) throws IOException {
        var before = Files.readString(Path.of("..", "resources", "programs", name + ".yaml"));

        var after = new ProgramText("p.yaml", before).with(new Addition.OfPhase("EXTRA"))
                .with(new Addition.OfKey("shoe_size", PromptType.COACH)).with(new Addition.OfAction("send_letter", PromptType.COACH))
                .text();

        var program = assertInstanceOf(LoadedProgram.Loaded.class, new ProgramLoader().load("p.yaml", after)).program();
        assertEquals("EXTRA", program.phases().getLast().id());
        assertEquals("shoe_size", program.contextKeys().getLast().key());
        assertEquals("send_letter", program.actions().getLast().type());
        assertTrue(program.actions().getLast().effects().isEmpty());
        var kept = after.lines().filter(line -> !line.contains("EXTRA") && !line.contains("shoe_size") && !line.contains("send_letter"))
                .toList();
        assertEquals(before.lines().toList(), kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: p\nphases: [{id: ONE}]", "name: p\nphases: [{id: ONE}]\nactions: []\n",
            "name: p\nactions:\nphases:\n- id: ONE\n", "name: p\nactions: # none yet\nphases: [ {id: ONE} ]\n"})
    void everyLayoutTakesAnAddition(String text) {
        var after = new ProgramText("p.yaml", text).with(new Addition.OfAction("wave", PromptType.COACH)).with(new Addition.OfPhase("TWO"))
                .text();

        var program = assertInstanceOf(LoadedProgram.Loaded.class, new ProgramLoader().load("p.yaml", after), after).program();
        assertEquals(List.of("wave"), program.actions().stream().map(ActionType::type).toList());
        assertEquals(2, program.phases().size());
    }

    @Test
    void aNameThatCannotBeUsedIsToldByTheLoader() {
        var after = new ProgramText("p.yaml", "name: p\nphases: [{id: ONE}]\n").with(new Addition.OfAction("No Good", PromptType.COACH));

        assertInstanceOf(LoadedProgram.Invalid.class, new ProgramLoader().load("p.yaml", after.text()));
    }
}
