package rehearsal.store.session;

/** A turn with everything. {@code partial} is what had arrived when it was last kept, {@code document} JSON text. */
public record KeptTurn(TurnSummary summary, String partial, String document) {
}
