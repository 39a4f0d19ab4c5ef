package rehearsal.trial.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far two texts use the same words and runs of words. */
public final class TokenOverlap {

    private static final int LONGEST_RUN = 4;
    private static final double NEXT_TO_NOTHING = 1e-7;

    private TokenOverlap() {
    }

    /** ROUGE-1: the balanced mean of the shares of shared words (Lin 2004, clipped counts). */
    public static double shared(List<String> reply, List<String> reference) {
        if (reply.isEmpty() || reference.isEmpty()) {
            return 0;
        }
        return balanced(common(counts(reply), counts(reference)), reply.size(), reference.size());
    }

    /** ROUGE-L: the same for the longest common subsequence. */
    public static double longestRun(List<String> reply, List<String> reference) {
        if (reply.isEmpty() || reference.isEmpty()) {
            return 0;
        }
        var above = new int[reference.size() + 1];
        var row = new int[reference.size() + 1];
        for (var word : reply) {
            for (int column = 1; column <= reference.size(); column++) {
                row[column] = word.equals(reference.get(column - 1)) ? above[column - 1] + 1 : Math.max(above[column], row[column - 1]);
            }
            var done = above;
            above = row;
            row = done;
        }
        return balanced(above[reference.size()], reply.size(), reference.size());
    }

    /** Papineni and others 2002, on words in lower case; orders that a short text cannot have are left out. */
    public static double bleu(String candidate, List<String> references) {
        if (WordSplit.of(candidate).isEmpty()) {
            return 0;
        }
        var words = lower(candidate);
        var others = references.stream().map(TokenOverlap::lower).toList();
        double logs = 0;
        int orders = 0;
        for (int size = 1; size <= LONGEST_RUN && size <= words.size(); size++) {
            var runs = runs(words, size);
            var counts = counts(runs);
            int length = size;
            int most = others.stream().mapToInt(other -> common(counts, counts(runs(other, length)))).max().orElse(0);
            logs += Math.log(most == 0 ? NEXT_TO_NOTHING : (double) most / runs.size());
            orders++;
        }
        int closest = closest(words.size(), others);
        double brevity = words.size() > closest ? 1 : Math.exp(1 - (double) closest / words.size());
        return brevity * Math.exp(logs / orders);
    }

    /** Wu and others 2016: the smaller of the shares of runs of one to four words, the best reference counts. */
    public static double gleu(String candidate, List<String> references) {
        var words = withoutStops(lower(candidate));
        return references.stream().mapToDouble(reference -> gleu(words, withoutStops(lower(reference)))).max().orElse(0);
    }

    private static double gleu(List<String> words, List<String> reference) {
        if (words.equals(reference)) {
            return 1;
        }
        int shared = 0;
        int all = 0;
        int others = 0;
        for (int size = 1; size <= LONGEST_RUN; size++) {
            var runs = runs(words, size);
            var wanted = runs(reference, size);
            shared += common(counts(runs), counts(wanted));
            all += runs.size();
            others += wanted.size();
        }
        return all == 0 || others == 0 ? 0 : Math.min((double) shared / all, (double) shared / others);
    }

    private static int closest(int length, List<List<String>> references) {
        int best = references.getFirst().size();
        for (var reference : references) {
            int now = Math.abs(reference.size() - length);
            int before = Math.abs(best - length);
            best = now < before || now == before && reference.size() < best ? reference.size() : best;
        }
        return best;
    }

    private static double balanced(int shared, int reply, int reference) {
        if (shared == 0) {
            return 0;
        }
        double precision = (double) shared / reply;
        double recall = (double) shared / reference;
        return precision == recall ? precision : 2 * precision * recall / (precision + recall);
    }

    /** An empty text is one empty word, as elsewhere. */
    private static List<String> lower(String text) {
        var words = WordSplit.of(text.toLowerCase(Locale.ROOT));
        return words.isEmpty() ? List.of("") : words;
    }

    private static List<String> withoutStops(List<String> words) {
        return words.stream().map(word -> word.replaceAll("\\.+$", "")).toList();
    }

    private static List<String> runs(List<String> words, int size) {
        var runs = new ArrayList<String>();
        for (int from = 0; from + size <= words.size(); from++) {
            runs.add(String.join(" ", words.subList(from, from + size)));
        }
        return runs;
    }

    private static Map<String, Integer> counts(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static int common(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream().mapToInt(entry -> Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0))).sum();
    }
}
