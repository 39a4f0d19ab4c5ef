package rehearsal.ai.keys;

/** Whether there is a key for a provider. Every place that says something about a key asks for this. */
public sealed interface KeyState {

    /** None is ever asked for. */
    record NotNeeded() implements KeyState {
    }

    /** @param needed whether the provider refuses calls without one */
    record Absent(boolean needed) implements KeyState {
    }

    /** A key may be there, and the place that holds it is locked. The reason says what to do. */
    record Locked(boolean needed, String reason) implements KeyState {
    }

    /** It was set outside and cannot be changed from here. */
    record FromEnvironment(String where) implements KeyState {
    }

    record Kept(String where) implements KeyState {
    }

    /** Whether calls can be made as things are. */
    default boolean usable() {
        return switch (this) {
            case NotNeeded none -> true;
            case Absent absent -> !absent.needed();
            case Locked locked -> !locked.needed();
            case FromEnvironment outside -> true;
            case Kept kept -> true;
        };
    }
}
