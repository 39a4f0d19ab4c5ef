package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryFinderTest {

    private final SummaryFinder finder = new SummaryFinder();

    @Test
    void aSummaryIsWhatFollowsItsLeadAndNothingElseIsOne() throws IOException {
        var wrong = new ArrayList<String>();
        var lines = Files.readAllLines(Path.of("src/test/resources/intent/summaries.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.replace("\\n", "\n").split("\t", -1)).toList();
        for (var line : lines) {
            var found = finder.find(line[0]).orElse("");
            if (!found.equals(line[1])) {
                wrong.add(line[0] + "\n   expected: " + line[1] + "\n   found:    " + found);
            }
        }
        assertEquals(List.of(), wrong, () -> "\n" + String.join("\n", wrong));
        assertTrue(lines.stream().filter(line -> !line[1].isEmpty()).count() >= 40);
    }
}
