package rehearsal.trial;

import java.util.List;

/** The turn at which two clients who had been the same became different, and what each arm did there. */
public record Divergence(int turn, List<String> a, List<String> b) {

    public Divergence {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** In words, the arm that did more first; the arms are called as the reader knows them. */
    public String sentence(String nameOfA, String nameOfB) {
        var first = nameOfA + " " + did(a);
        var second = nameOfB + " " + did(b);
        return a.size() >= b.size() && !a.isEmpty() ? first + ", " + second + "." : second + ", " + first + ".";
    }

    private static String did(List<String> deeds) {
        if (deeds.isEmpty()) {
            return "changed nothing";
        }
        var shown = deeds.size() > 3 ? List.of(deeds.get(0), deeds.get(1), "changed " + (deeds.size() - 2) + " more things") : deeds;
        return shown.size() == 1
                ? shown.getFirst()
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.getLast();
    }
}
