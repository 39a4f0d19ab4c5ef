package rehearsal.persona;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.document.DocumentProblem;
import rehearsal.persona.Persona.Compliance;

class PersonaReaderTest {

    @ParameterizedTest
    @CsvSource({"mira, Mira, HIGH", "konrad, Konrad, LOW"})
    void everyShippedPersonaReadsWithoutAWarning(String file, String name, Compliance compliance) throws IOException {
        var read = new PersonaReader().read(file + ".yaml", Files.readString(Path.of("..", "resources", "personas", file + ".yaml")));

        assertEquals(List.of(), read.problems());
        var persona = assertInstanceOf(ReadPersona.Loaded.class, read).persona();
        assertEquals(name, persona.name());
        assertEquals(compliance, persona.compliance());
        assertEquals(3, persona.goals().size());
    }

    @Test
    void aPersonaThatCannotBePlayedSaysWhere() {
        var read = new PersonaReader().read("p.yaml", "name: Ada\nbackground: x\ntalks: warm\ncompliance: hard\ngoal: [z]\n");

        assertEquals(List.of("p.yaml:1:1: A persona needs at least one goal. (add goals: with what the client wants, in order)",
                "p.yaml:4:13: The compliance is hard. (one of: low, medium, high)",
                "p.yaml:5:1: The key goal is not known here. (did you mean goals?)"),
                read.problems().stream().map(DocumentProblem::sentence).toList());
    }
}
