package rehearsal.program;

/** How far the work on an identity has come; the program lists the states in order. */
public record IdentityState(String id, String title) {
}
