package rehearsal.session.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages whose words are known, and what a message amounts to in the one it seems to be written in. */
public final class Languages {

    private static final List<String> CODES = List.of("es", "pt", "fr", "de", "it", "nl", "pl", "tr", "ru", "ar", "hi", "ja", "zh", "ko");
    private static final Pattern CLAUSE = Pattern.compile("[^,.!?…\\n;:()，。！？；：、،؟।]+[.!?…;，。！？；：、،؟।]*");
    private static final Pattern PLAIN_NO = Pattern.compile("no|nein|non|nao|nee|nie|hayir|net|нет|لا|नहीं|nahi|いいえ|不|아니요");
    private static final List<Language> ALL = CODES.stream().map(Languages::read).toList();

    /** What a message in a known language is, by its words. */
    public enum Tone {
        REFUSES, ASKS, CHANGES, CONSENTS, STATES
    }

    /** A message as one language hears it. */
    public record Reading(String language, double known, Tone tone, boolean praises, boolean orders) {
    }

    private record Clause(List<Language.Meaning> meanings, boolean asks, boolean aside) {
        boolean has(Predicate<Sense> which) {
            return meanings.stream().map(Language.Meaning::sense).anyMatch(which);
        }
    }

    private static Language read(String code) {
        try (var in = Languages.class.getResourceAsStream("/languages/" + code + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The word list of the language " + code + " is missing. Install Rehearsal again.");
            }
            return new Language(code, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The word list of the language " + code + " cannot be read.", unreadable);
        }
    }

    /** The reading of the language that knows the most words; words the coach used as well are no news in any. */
    public Optional<Reading> read(String message, Set<String> coachWords) {
        return ALL.stream().map(language -> reading(language, message, coachWords)).max(Comparator.comparingDouble(Reading::known))
                .filter(best -> best.known() >= 0.45);
    }

    /** Words of a text, folded, for comparing what a client says with what the coach has said. */
    public static Set<String> words(String text) {
        return Stream.of(Folded.of(text).split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> word.length() > 2).collect(Collectors.toSet());
    }

    /** What follows when a sentence of the coach begins as a summary does in one of these languages. */
    public Optional<String> summary(String sentence) {
        return ALL.stream().flatMap(language -> language.after("sums up", sentence).stream()).findFirst();
    }

    /** Is this question one for the go-ahead? */
    public boolean asksToBegin(String question) {
        return ALL.stream().anyMatch(language -> language.holds("may I", question));
    }

    /** Words that take out of a picture what stands beside them. */
    public boolean takesOut(String clause) {
        return ALL.stream().anyMatch(language -> language.holds("remove", clause));
    }

    private static Reading reading(Language language, String message, Set<String> coachWords) {
        var clauses = CLAUSE.matcher(message).results().map(hit -> clause(language, hit.group(), coachWords))
                .filter(clause -> !clause.meanings().isEmpty()).toList();
        var all = clauses.stream().flatMap(clause -> clause.meanings().stream()).filter(meaning -> !coachWords.contains(meaning.word()))
                .toList();
        var letters = all.stream().mapToInt(meaning -> meaning.word().length()).sum();
        var known = all.stream().filter(meaning -> meaning.sense() != Sense.UNKNOWN).mapToInt(meaning -> meaning.word().length()).sum();
        var share = letters == 0 ? 0 : (double) known / letters;
        return new Reading(language.code(), share, tone(clauses.stream().filter(clause -> !clause.aside()).toList()),
                clauses.stream().anyMatch(clause -> clause.has(sense -> sense == Sense.PRAISE)),
                clauses.stream().anyMatch(clause -> clause.has(sense -> sense == Sense.GO)));
    }

    private static Clause clause(Language language, String text, Set<String> coachWords) {
        var meanings = language.meanings(text).stream()
                .map(meaning -> meaning.sense() == Sense.UNKNOWN && coachWords.contains(meaning.word())
                        ? new Language.Meaning(meaning.word(), Sense.AROUND)
                        : meaning)
                .toList();
        var senses = meanings.stream().map(Language.Meaning::sense).toList();
        var marked = text.strip().matches("(?s).*[?？؟][!?？]*");
        var asks = marked || (language.unspaced() || language.code().equals("tr") || language.code().equals("ru")
                ? senses.contains(Sense.ASK)
                : !senses.isEmpty() && senses.getFirst() == Sense.ASK);
        var aside = !marked && language.begins("aside", text) && senses.stream().noneMatch(Sense::objects);
        return new Clause(meanings, asks, aside);
    }

    private static Tone tone(List<Clause> said) {
        var clauses = afterPoliteNo(said);
        if (clauses.stream().anyMatch(clause -> clause.has(sense -> sense == Sense.NO || sense == Sense.DOUBT))) {
            return Tone.REFUSES;
        }
        if (clauses.stream().anyMatch(Clause::asks)) {
            return Tone.ASKS;
        }
        if (clauses.stream().anyMatch(clause -> clause.has(sense -> sense == Sense.CHANGE))) {
            return Tone.CHANGES;
        }
        var yes = clauses.stream().anyMatch(clause -> clause.has(Sense::consents));
        return yes && clauses.stream().noneMatch(clause -> clause.has(sense -> sense == Sense.UNKNOWN)) ? Tone.CONSENTS : Tone.STATES;
    }

    /** "No, it is perfect": a no by itself at the head answers "anything to change?" when everything after it praises. */
    private static List<Clause> afterPoliteNo(List<Clause> clauses) {
        if (clauses.size() < 2 || clauses.getFirst().meanings().size() != 1
                || !PLAIN_NO.matcher(clauses.getFirst().meanings().getFirst().word()).matches()) {
            return clauses;
        }
        var rest = clauses.subList(1, clauses.size());
        return rest.stream().anyMatch(clause -> clause.has(sense -> sense == Sense.PRAISE || sense == Sense.YES)) ? rest : clauses;
    }
}
