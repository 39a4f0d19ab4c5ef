package rehearsal.turn;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import rehearsal.turn.size.TokenCount;

/** A piece of what is sent with its size, and its share of the model's window where that is known. */
public record Measured(Segment segment, TokenCount tokens, OptionalDouble shareOfWindow) {

    static Measured of(Segment segment, TokenCount tokens, OptionalLong window) {
        return new Measured(segment, tokens,
                window.isPresent() ? OptionalDouble.of((double) tokens.tokens() / window.getAsLong()) : OptionalDouble.empty());
    }
}
