package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rehearsal.state.Brief.DisplayText;

/** The words a client wants to be read in the picture: what they quote, unless they complain about it, and what follows "saying". */
final class ShownWords {

    private static final Pattern REFUSED_BEFORE = Pattern.compile(
            "(?iu).*\\b(?:not|no|never|without|instead of|replace|remove|drop|delete|swap|change|lose|cut|exchange|skip|rid of|take out|take|hate|dislike|than|why|n['’]t (?:want|use|write|like|need|say|put))\\W*(?:(?:the|a|an|that|this|those|word|words|text|it|say|saying|says|write|line|phrase|and|or)\\W+)*$");
    private static final Pattern WANTED_BEFORE = Pattern.compile(
            "(?iu).*\\b(?:to|with|by|but|write|says?|saying|reads?|reading|put|use|make it|add|have|for|becomes?|rather|instead)\\W*(?:(?:the|a|an|word|words|text|title|line|phrase|it)\\W+)*$");
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?iu)\\b(?:ugly|wrong|typo|misspel\\w*|spelled|spelt|hate|dislike|awful|terrible|bad|boring|silly|stupid|cheesy|cringe|weird|odd|off|illegible|unreadable|hard to read|too (?:big|small|long|loud|much)|doesn['’]t|don['’]t|isn['’]t|not|never|remove|delete|drop|get rid|take (?:it )?(?:out|away|off)|why|no longer|outdated|forgot|forgotten|missing|broken|tired of|sick of|confus\\w*|looks like|instead)\\b");
    private static final Pattern SAYING = Pattern.compile(
            "(?u)\\b(?:saying|that says|which says|reading|that reads|(?:with|and|write|put|add) the (?:words?|text|title|headline|slogan|caption|line)|(?:title|headline|slogan|caption|text)(?: (?:is|should be|should say|should read|says|reads))?:?)\\s+(\\p{Lu}[^.,;!?\\n\"“”]{1,60}?[!?]?)(?=\\s*(?:[.,;\\n]|$|\\b(?:in|on|at|across|above|below|and|with|over)\\b))");

    private static final Pattern TAKEN_OUT = Pattern.compile(
            "(?iu)\\b(?:remove|delete|drop|lose|cut|scrap|get rid|take (?:it|that|this|them)? ?(?:out|away|off)|(?:don['’]t|do not) want|without|no more|not|replace|swap|change|instead)\\b");

    private ShownWords() {
    }

    static List<DisplayText> in(String message) {
        var found = new ArrayList<DisplayText>();
        for (var quote : Quotes.in(message)) {
            var sentence = sentenceAround(message, quote);
            if (wanted(message, quote, sentence)) {
                Usable.text(quote.text()).ifPresent(text -> found.add(shown(text, clauseAround(message, quote))));
            }
        }
        SAYING.matcher(Quotes.replaced(message, " ")).results()
                .forEach(hit -> Usable.text(hit.group(1)).ifPresent(text -> found.add(shown(text, message))));
        return found;
    }

    private static DisplayText shown(String text, String sentence) {
        var around = sentence.replace(text, " ");
        return new DisplayText(text, Where.style(around), Where.place(around), Map.of());
    }

    /** What stands right before the quotation decides; only if that is silent does the tone of the sentence. */
    private static boolean wanted(String message, Quotes.Quote quote, String sentence) {
        var before = message.substring(sentenceStart(message, quote.start()), quote.start());
        if (REFUSED_BEFORE.matcher(before).matches()) {
            return false;
        }
        if (WANTED_BEFORE.matcher(before).matches()) {
            return !sentence.strip().endsWith("?") || before.matches("(?iu).*\\b(?:add|put|write|use|have|make)\\b.*");
        }
        return !COMPLAINT.matcher(Quotes.replaced(sentence, " ")).find() && !sentence.strip().endsWith("?");
    }

    /** What the sentence says about this quotation stands in it; a full stop inside quotation marks does not end it. */
    private static String clauseAround(String message, Quotes.Quote quote) {
        var before = message.substring(sentenceStart(message, quote.start()), quote.start()).split(",| and ");
        var after = message.substring(quote.end()).split("[,.;!?\\n]| and ", 2);
        return before[before.length - 1] + " " + after[0];
    }

    private static String sentenceAround(String message, Quotes.Quote quote) {
        var end = quote.end();
        while (end < message.length() && ".!?\n;".indexOf(message.charAt(end)) < 0) {
            end++;
        }
        return message.substring(sentenceStart(message, quote.start()), Math.min(message.length(), end + 1));
    }

    private static int sentenceStart(String message, int from) {
        var at = from;
        while (at > 0 && ".!?\n;".indexOf(message.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** Quoted words a client wants to be rid of. */
    static List<String> refused(String message) {
        return TAKEN_OUT.matcher(Quotes.replaced(message, " ")).find()
                ? Quotes.in(message).stream().filter(quote -> !wanted(message, quote, sentenceAround(message, quote)))
                        .map(Quotes.Quote::text).toList()
                : List.of();
    }

    /** The place and style of a text come from where it is spoken of last. */
    static Optional<DisplayText> same(List<DisplayText> texts, String text) {
        return texts.stream().filter(shown -> shown.text().equalsIgnoreCase(text)).findFirst();
    }
}
