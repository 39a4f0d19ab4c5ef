package rehearsal.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.session.SessionExport;
import rehearsal.store.trial.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Both talks of a pair in one file. */
class PairExportTest {

    @Test
    void bothTalksTheirPartingAndTheVotesAreInEachKindOfFile(@TempDir Path folder) {
        try (var room = new PairRoom(folder)) {
            room.a.answers("What <b>else</b>?");
            room.b.creates("That is a name.", "The one who notices");
            var pair = room.say(room.start(), "My sister laughed.\n# loudly");
            room.pairs.vote(pair.id(), 1, Verdict.B_BETTER, "her words");
            var now = room.pairs.open(pair.id());
            var export = new PairExport();
            var markdown = export.markdown(now);
            assertTrue(markdown.contains("> My sister laughed.\n> # loudly\n"), markdown);
            assertTrue(markdown.contains("*Parted at turn 1. B recorded “The one who notices”, A changed nothing.*"), markdown);
            assertTrue(markdown.contains("**Vote** B is better: her words (Ines Keller)"), markdown);
            assertFalse(markdown.contains("<b>"), markdown);
            var html = export.html(now);
            assertTrue(html.contains("What &lt;b&gt;else&lt;/b&gt;?") && html.contains("<th>A: IDENTITY_CREATION v1, a model-a</th>"),
                    html);
            var json = JsonMapper.shared()
                    .readTree(export.json(now, arm -> room.sessions.json(now.of(arm).id(), SessionExport.complete())));
            assertEquals(1, json.path("parted_at").asInt());
            assertEquals("b_better", json.path("votes").path(0).path("verdict").asString());
            assertEquals("rehearsal.session", json.path("b").path("format").asString());
        }
    }
}
