package rehearsal.statistics;

/** How many cases the first side won, lost, and neither. Three numbers, because a tie is no half win. */
public record WinLossTie(int wins, int losses, int ties) {

    /** Differences no larger than the margin are ties. */
    public static WinLossTie of(double[] differences, double margin) {
        int wins = 0;
        int losses = 0;
        for (var difference : differences) {
            wins += difference > margin ? 1 : 0;
            losses += difference < -margin ? 1 : 0;
        }
        return new WinLossTie(wins, losses, differences.length - wins - losses);
    }

    public int all() {
        return wins + losses + ties;
    }

    public SignTest signTest() {
        return SignTest.of(wins, losses);
    }
}
