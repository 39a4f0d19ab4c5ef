package rehearsal.library;

import java.util.Optional;

/** What came of adding a name to a program. */
public sealed interface AdditionResult {

    /** The file as it was before, if it was one of this workspace; a shipped program had none here. */
    record Added(Optional<String> before) implements AdditionResult {
    }

    record Refused(String reason) implements AdditionResult {
    }
}
