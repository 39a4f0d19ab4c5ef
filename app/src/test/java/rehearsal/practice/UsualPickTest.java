package rehearsal.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Providers;

class UsualPickTest {

    @Test
    void aServerOfOnesOwnThatNobodySetUpIsNotWhatANewcomerSees(@TempDir Path folder) {
        try (var sample = SampleDesk.open(folder)) {
            var workspace = sample.workspace();
            var desk = new PreviewRunner(workspace.corridor(Providers.Reach.usual()), workspace.caches(), sample::program,
                    workspace.scenes(),
                    workspace.providers(), workspace.clock());
            var text = workspace.store().prompts().live(SampleDesk.CREATION).orElseThrow().text();
            var offers = List.of(new ProviderOffer("compatible", "Local or compatible server", true, List.of()),
                    new ProviderOffer("anthropic", "Anthropic", false,
                            List.of(new ProviderOffer.Model("claude-sonnet-4-5", "Claude Sonnet 4.5"))));

            assertEquals("anthropic", desk.usual(text, offers, Optional.empty()).provider());
        }
    }
}
