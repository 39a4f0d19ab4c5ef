package rehearsal.store.trial;

import java.util.List;
import java.util.UUID;

/** One of the two answers a vote is about: the turn with everything in it, and in short what answered. */
public record VotedAnswer(UUID turn, List<PromptUse> prompts, String provider, String model) {

    public VotedAnswer {
        prompts = List.copyOf(prompts);
    }
}
