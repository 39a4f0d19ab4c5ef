package rehearsal.turn.size;

/** Tokens of a text for a model; not exact when the model's own tokenizer is not public. */
public record TokenCount(int tokens, boolean exact) {

    public TokenCount plus(TokenCount other) {
        return new TokenCount(tokens + other.tokens, exact && other.exact);
    }
}
