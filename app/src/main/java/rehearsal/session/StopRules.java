package rehearsal.session;

/**
 * When a talk that a persona plays is over. The session's own limits hold beside these.
 *
 * @param repeats how often the persona may say the same line in a row before nothing new is expected of it
 */
public record StopRules(int mostLines, int repeats, boolean afterTheLastPhase, boolean whenTheBriefIsReady) {

    public static StopRules usual() {
        return new StopRules(50, 2, true, true);
    }

    public StopRules withMostLines(int most) {
        return new StopRules(most, repeats, afterTheLastPhase, whenTheBriefIsReady);
    }
}
