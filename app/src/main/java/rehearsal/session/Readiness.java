package rehearsal.session;

import java.util.List;

/** Whether a creative brief is ready: the state, what would be made, what is still asked, and what is missing. */
public record Readiness(String state, boolean ready, boolean confirmed, String description, List<String> questions, List<String> missing) {
    public Readiness {
        questions = List.copyOf(questions);
        missing = List.copyOf(missing);
    }
}
