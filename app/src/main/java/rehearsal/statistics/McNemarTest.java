package rehearsal.statistics;

/** Pass or fail of the same cases on two sides, exactly: only the cases that one side passed and the other did not count. */
public record McNemarTest(int both, int onlyFirst, int onlySecond, int neither, double probability) {

    public static McNemarTest of(boolean[] first, boolean[] second) {
        int both = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int at = 0; at < first.length; at++) {
            both += first[at] && second[at] ? 1 : 0;
            onlyFirst += first[at] && !second[at] ? 1 : 0;
            onlySecond += !first[at] && second[at] ? 1 : 0;
        }
        return new McNemarTest(both, onlyFirst, onlySecond, first.length - both - onlyFirst - onlySecond,
                SignTest.of(onlyFirst, onlySecond).probability());
    }
}
