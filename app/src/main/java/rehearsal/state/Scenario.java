package rehearsal.state;

/** A starting point for a session. Keys of the file that nobody knows are in the state's {@code unknown}. */
public record Scenario(String name, String program, String description, State state) {
}
