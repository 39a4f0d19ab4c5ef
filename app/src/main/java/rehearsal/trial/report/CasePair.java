package rehearsal.trial.report;

/** One case on two sides: mean scores over the repeats, and whether every repeat passed. */
public record CasePair(String name, String cluster, double weight, double first, double second, boolean firstPassed, boolean secondPassed) {

    public double difference() {
        return second - first;
    }
}
