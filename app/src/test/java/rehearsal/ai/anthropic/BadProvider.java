package rehearsal.ai.anthropic;

public final class BadProvider {
}
