package rehearsal.session.intent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a message apart: sentences, clauses, words. Quoted words become one word that means nothing by itself. */
final class Clauses {

    static final String QUOTED = "‹quoted›";

    private static final Pattern SENTENCE = Pattern.compile("[^.!?…\\n。！？;]+(?:[.!?…。！？;]+|\\n|$)");
    private static final Pattern PAUSE = Pattern.compile("\\s*[,:()，、]\\s*|\\s+[-–—]+\\s+|—|\\s+/\\s+");
    private static final Pattern JOINT = Pattern
            .compile(
                    "(?<=^| )(?:and|but|then|though|although|however|aber|mais|pero|mas|maar|но|и|und|et|so(?= (?:what|how|when|where|why|who|which|you|i|we|is|are|do|does|can|could|will|would|should|the|yes|yeah|yep|go|make|please|start|let) ))(?= |$)");
    private static final Pattern WORD = Pattern
            .compile(
                    "‹quoted›|\\+1\\b|\\d+\\s?/\\s?\\d+|\\d+%|\\p{L}[\\p{L}\\p{M}\\p{N}'-]*|\\p{N}+|[\\p{So}\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]");
    private static final Pattern LONG_DRAWN = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(Map.entry("dont", "do not"), Map.entry("cant", "can not"),
            Map.entry("wont", "will not"), Map.entry("isnt", "is not"), Map.entry("doesnt", "does not"), Map.entry("didnt", "did not"),
            Map.entry("wouldnt", "would not"), Map.entry("couldnt", "could not"), Map.entry("thats", "that is"), Map.entry("im", "i am"),
            Map.entry("its", "it is"), Map.entry("ive", "i have"), Map.entry("cannot", "can not"), Map.entry("won't", "will not"),
            Map.entry("can't", "can not"), Map.entry("shan't", "shall not"), Map.entry("ain't", "is not"), Map.entry("let's", "let us"),
            Map.entry("lets", "let us"), Map.entry("gonna", "going to"), Map.entry("wanna", "want to"), Map.entry("gotta", "got to"),
            Map.entry("u", "you"), Map.entry("ur", "your"), Map.entry("pls", "please"), Map.entry("plz", "please"),
            Map.entry("thx", "thanks"));
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(Map.entry("n't", " not"), Map.entry("'ll", " will"),
            Map.entry("'re", " are"), Map.entry("'ve", " have"), Map.entry("'m", " am"), Map.entry("'d", " would"), Map.entry("'s", " is"));

    private Clauses() {
    }

    static List<Clause> of(String message) {
        var plain = plain(message);
        var clauses = new ArrayList<Clause>();
        var sentences = SENTENCE.matcher(plain);
        while (sentences.find()) {
            addClauses(sentences.group(), clauses);
        }
        return clauses;
    }

    /** Lower case, one kind of apostrophe, no invisible marks, yesss as yes. */
    static String plain(String message) {
        var spoken = Quotes.replaced(Normalizer.normalize(message, Normalizer.Form.NFC), " " + QUOTED + " ").toLowerCase(Locale.ROOT)
                .replaceAll("[’‘ʼ`´]", "'")
                .replaceAll("[:;=]-?[)d](?!\\w)", " 🙂 ").replaceAll(":-?[(/|](?!\\w)", " 🙁 ").replace("<3", " ❤ ")
                .replaceAll("[\\x{FE0F}\\x{FE0E}\\x{200D}\\x{200B}\\x{1F3FB}-\\x{1F3FF}]", "").replace("...", "…")
                .replaceAll("(?<=\\d)\\.(?=\\d)", "");
        return LONG_DRAWN.matcher(spoken).replaceAll("$1$1$1");
    }

    /** yesss is yes, and goood is good: two letters where a word has them, else one. */
    private static String shortened(String word) {
        var two = word.replaceAll("(\\p{L})\\1\\1", "$1$1");
        return two.equals(word) || Lexicon.knows(two) ? two : word.replaceAll("(\\p{L})\\1\\1", "$1");
    }

    private static void addClauses(String sentence, List<Clause> clauses) {
        var asks = sentence.stripTrailing().matches("(?s).*[?？][!?？]*") && !Idioms.onlySoundsLikeAQuestion(words(sentence));
        for (var stretch : PAUSE.split(sentence)) {
            var opened = String.join(" ", words(stretch));
            for (var piece : JOINT.split(opened)) {
                var words = marked(piece);
                if (!words.isEmpty()) {
                    clauses.add(new Clause(words, asks));
                }
            }
        }
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(hit -> opened(shortened(hit.group()))).flatMap(word -> Arrays.stream(word.split(" ")))
                .toList();
    }

    /** The words of a text in which turns of phrase are marked already. */
    static List<String> marked(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String opened(String word) {
        var known = SHORT_FORMS.get(Lexicon.meant(word));
        if (known != null) {
            return known;
        }
        for (var ending : ENDINGS) {
            if (word.endsWith(ending.getKey()) && word.length() > ending.getKey().length()) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return Lexicon.meant(word);
    }
}
