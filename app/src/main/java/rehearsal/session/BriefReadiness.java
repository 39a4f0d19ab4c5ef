package rehearsal.session;

import java.util.List;
import java.util.Optional;

/**
 * Whether a creative brief is ready: the state, what would be made, what is still asked, and what is missing. When it is ready, the image
 * prompt stands beside it as it would be sent; a library without a live image prompt just has the description.
 */
public record BriefReadiness(String state, boolean ready, boolean confirmed, String description, List<String> questions,
        List<String> missing,
        Optional<String> imagePrompt) {
    public BriefReadiness {
        questions = List.copyOf(questions);
        missing = List.copyOf(missing);
    }
}
