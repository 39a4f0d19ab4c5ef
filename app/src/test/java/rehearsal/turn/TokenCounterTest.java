package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import rehearsal.turn.size.TokenCounter;

class TokenCounterTest {
    private final TokenCounter counter = new TokenCounter(1_000_000);

    @Test
    void countsAreThoseOfThePublishedTokenizers() {
        // The worked example of OpenAI's own cookbook.
        assertEquals(6, counter.count("gpt-4", "tiktoken is great!").tokens());
        assertEquals(6, counter.count("gpt-4o", "tiktoken is great!").tokens());
        assertEquals(9, counter.count("gpt-3.5-turbo", "お誕生日おめでとう").tokens());
    }

    @Test
    void onlyTheOpenAiFamiliesAreExact() {
        assertTrue(counter.count("gpt-5.1", "a").exact());
        assertTrue(counter.count("o3-mini", "a").exact());
        assertTrue(counter.count("gpt-4-turbo", "a").exact());
        assertFalse(counter.count("claude-sonnet-4-5", "a").exact());
        assertFalse(counter.count("gemini-2.5-pro", "a").exact());
        assertFalse(counter.count("llama3.3", "a").exact());
    }

    @Test
    void anEndlessTextIsCountedInPieces() {
        assertTrue(counter.count("gpt-4o", "a".repeat(200_000)).tokens() > 1000);
        assertEquals(0, counter.count("gpt-4o", "").tokens());
    }
}
