package rehearsal.session.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language, as its file lists them. */
final class Language {

    private static final Set<String> UNSPACED = Set.of("ja", "zh", "ko");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}\\p{N}'-]*|\\p{N}+|‹\\w+›|[\\p{So}\\x{1F300}-\\x{1FAFF}]");
    private static final Pattern YES_PICTURE = Pattern.compile("[👍👌💯✅✔☑🆗🤝😍🥰🤩🎉🙌👏🔥❤💖💪🚀]");

    private final String code;
    private final Map<String, Sense> words = new HashMap<>();
    private final Map<String, Sense> phrases = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private int longest = 1;

    Language(String code, String file) {
        this.code = code;
        file.lines().filter(line -> !line.startsWith("#") && line.contains(":")).forEach(this::line);
    }

    private void line(String line) {
        var cut = line.indexOf(':');
        var section = line.substring(0, cut).strip();
        var entries = entries(line.substring(cut + 1));
        var sense = Stream.of(Sense.values()).filter(one -> one.name().equalsIgnoreCase(section)).findFirst();
        if (sense.isEmpty() || section.equals("remove")) {
            lists.merge(section, entries, (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
        } else {
            entries.forEach(entry -> add(entry, sense.get()));
        }
    }

    private List<String> entries(String text) {
        var folded = Folded.of(text);
        return Stream.of(folded.contains("|") ? folded.split("\\|") : folded.strip().split("\\s+"))
                .map(entry -> unspaced() ? entry.replace(" ", "") : entry.strip()).filter(entry -> !entry.isEmpty()).toList();
    }

    private void add(String entry, Sense sense) {
        longest = Math.max(longest, entry.length());
        var into = !unspaced() && entry.contains(" ") ? phrases : words;
        into.merge(entry, sense, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    String code() {
        return code;
    }

    boolean unspaced() {
        return UNSPACED.contains(code);
    }

    /** Phrases of a section: the openings of asides, of summaries, of a question for the go-ahead. */
    List<String> list(String section) {
        return lists.getOrDefault(section, List.of());
    }

    /** What the words of a clause mean, one after the other. */
    List<Meaning> meanings(String clause) {
        var folded = Folded.of(clause);
        return unspaced() ? runOn(folded.replaceAll("\\s+", "")) : spaced(folded);
    }

    record Meaning(String word, Sense sense) {
    }

    private List<Meaning> spaced(String clause) {
        var words = WORD.matcher(clause).results().map(hit -> hit.group()).toList();
        var meanings = new ArrayList<Meaning>();
        var at = 0;
        while (at < words.size()) {
            var taken = phraseAt(words, at);
            meanings.add(taken > 1 ? phrase(words.subList(at, at + taken)) : new Meaning(words.get(at), sense(words.get(at))));
            at += taken;
        }
        return meanings;
    }

    private Meaning phrase(List<String> words) {
        var text = String.join(" ", words);
        return new Meaning(text, phrases.getOrDefault(text, Sense.UNKNOWN));
    }

    private int phraseAt(List<String> words, int at) {
        for (var taken = Math.min(7, words.size() - at); taken > 1; taken--) {
            if (phrases.containsKey(String.join(" ", words.subList(at, at + taken)))) {
                return taken;
            }
        }
        return 1;
    }

    private Sense sense(String word) {
        if (YES_PICTURE.matcher(word).matches()) {
            return Sense.YES;
        }
        var drawn = word.replaceAll("(\\p{L})\\1{2,}", "$1");
        var plain = words.getOrDefault(word, words.getOrDefault(drawn, Sense.UNKNOWN));
        return plain == Sense.UNKNOWN && word.contains("'") ? sense(word.substring(word.indexOf('\'') + 1)) : plain;
    }

    /** The longest known word first; what is unknown is one letter long. */
    private List<Meaning> runOn(String clause) {
        var meanings = new ArrayList<Meaning>();
        var at = 0;
        while (at < clause.length()) {
            var to = Math.min(clause.length(), at + longest);
            while (to > at + 1 && !words.containsKey(clause.substring(at, to))) {
                to--;
            }
            var piece = clause.substring(at, to);
            if (piece.codePoints().anyMatch(Character::isLetterOrDigit) || YES_PICTURE.matcher(piece).find()) {
                meanings.add(new Meaning(piece, sense(piece)));
            }
            at = to;
        }
        return meanings;
    }

    /** Does the text begin with, or hold as whole words, one of a section's phrases? */
    boolean begins(String section, String text) {
        var folded = plain(text);
        return list(section).stream().anyMatch(start -> folded.startsWith(start) && (unspaced() || ends(folded, start.length())));
    }

    /** The text behind the phrase of a section that it begins with. */
    Optional<String> after(String section, String text) {
        var folded = plain(text);
        return list(section).stream().filter(start -> folded.startsWith(start) && (unspaced() || ends(folded, start.length())))
                .max(Comparator.comparingInt(String::length)).map(start -> behind(text, start));
    }

    private String behind(String text, String start) {
        if (unspaced()) {
            return text.strip().substring(Math.min(start.length(), text.strip().length()));
        }
        var words = WORD.matcher(text).results().skip(start.split(" ").length - 1L).findFirst();
        return words.map(word -> text.substring(word.end())).orElse("");
    }

    boolean holds(String section, String text) {
        var folded = " " + plain(text) + " ";
        return list(section).stream().anyMatch(phrase -> folded.contains(unspaced() ? phrase : " " + phrase + " "));
    }

    private String plain(String text) {
        var words = WORD.matcher(Folded.of(text)).results().map(hit -> hit.group()).collect(Collectors.joining(unspaced() ? "" : " "));
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean ends(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) == '\'';
    }
}
