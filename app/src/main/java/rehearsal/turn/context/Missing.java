package rehearsal.turn.context;

/** A declared key that has no value, not even an empty one, and why. */
public record Missing(String key, String why, String help) {
}
