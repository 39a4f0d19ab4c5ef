package rehearsal.persona;

import java.util.List;
import java.util.Optional;

/** A client character. The goals are pursued in their order; the opening is the first thing they say. */
public record Persona(String name, String title, String program, String background, List<String> goals, List<String> painPoints,
        String talks, Compliance compliance, Optional<String> opening) {
    public Persona {
        goals = List.copyOf(goals);
        painPoints = List.copyOf(painPoints);
    }

    /** How readily they go along with a coach. */
    public enum Compliance {
        LOW, MEDIUM, HIGH
    }
}
