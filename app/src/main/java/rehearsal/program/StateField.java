package rehearsal.program;

/** A field of a client's state that actions and context keys may name: one value, or a list of them. */
public record StateField(String name, Holds holds, boolean list) {

    /** What a value must be. An identity is held by its id. */
    public enum Holds {
        TEXT, CATEGORY, IDENTITY
    }
}
