package rehearsal.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rehearsal.session.intent.ClientAnswer;

/** One message as the partner understands it: by its words only, so that the same message is always understood the same way. */
record UnderstoodMessage(String text) {

    private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"”»]{2,60})[\"”»]");
    private static final Pattern CALLED = Pattern
            .compile("(?i)\\b(?:call(?:ed)? (?:it|her|him|them|that|this|me|myself)?|named?|name (?:is|would be))\\s+([^.,;!?]{2,60})");
    private static final Pattern THE_SOMEBODY = Pattern.compile("\\b([Tt]he (?:[A-Z][\\p{L}'’-]+)(?: [A-Z][\\p{L}'’-]+){0,2})");
    private static final Pattern NO = Pattern.compile(
            "(?i)^\\s*(no|nope|nah|not (?!only)|don['’]t|never|neither)\\b|\\b(not (right|quite|really|yet|me)|doesn['’]t|does not|isn['’]t|rather not|don['’]t)\\b");
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)\\b(hate|stupid|nonsense|rubbish|bullshit|shit\\w*|fuck\\w*|crap|idiot\\w*|waste of|useless|pointless|ridiculous|annoying|boring|leave me alone|shut up|stop (it|this|asking)|go away)\\b");
    private static final Pattern UNSURE = Pattern.compile(
            "(?i)\\b(not sure|no idea|don['’]t know|dunno|hard to say|unsure|can['’]t (think|say)|maybe\\.?$)|^\\W*(hm+|um+|eh)\\W*$");
    private static final Pattern LEADING = Pattern.compile(
            "(?i)^(?:(?:well|so|and|but|also|then|hi|hello|hey|yes|yeah|mostly|mainly|honestly|actually)\\b[ ,]*)*(?:i['’]m|i am|i would like to be|i['’]d like to be|i want to be|i want to|i['’]d like to|i would like to|i['’]d love to|someone who|more of|to be|being|to|my)?\\s*");
    private static final Pattern CUT = Pattern.compile("[.,;!?\\n]+|\\s+(?:and|but|as well as|und)\\s+|\\s+[-–—]\\s+");

    private static final Pattern CLAUSE = Pattern.compile("[,;:]\\s+|\\s+(?:and|but|because)\\s+|\\s+[-–—]\\s+");

    boolean blank() {
        return text.isBlank();
    }

    boolean unsure() {
        return UNSURE.matcher(text).find();
    }

    boolean declines() {
        return ClientAnswer.to("", text) == ClientAnswer.NO || NO.matcher(text).find();
    }

    /** A plain yes and nothing else: the same judgement as everywhere. */
    boolean agrees() {
        return ClientAnswer.to("", text) == ClientAnswer.YES;
    }

    boolean complains() {
        return COMPLAINT.matcher(text).find();
    }

    /** No material: a doubt, a no, a complaint or a question never becomes a name, a note or an identity. */
    boolean holdsBack() {
        return asksBack() || words() < 12 && complains() || words() < 9 && (unsure() || declines() || ClientAnswer.holdsBack(text));
    }

    /** The whole message is a question back. */
    boolean asksBack() {
        return text.strip().endsWith("?") && text.indexOf('?') == text.lastIndexOf('?') && text.strip().indexOf(". ") < 0;
    }

    int words() {
        return blank() ? 0 : text.strip().split("\\s+").length;
    }

    boolean mentions(String word) {
        return Pattern.compile("(?iu)\\b" + Pattern.quote(word) + "\\b").matcher(text).find();
    }

    /** The things a person lists about themselves: "I'm a nurse, a mother and I love running" is a nurse, a mother, I love running. */
    List<String> things() {
        return CUT.splitAsStream(text).map(part -> LEADING.matcher(part.strip()).replaceFirst("").strip())
                .filter(part -> part.length() > 2 && !greeting(part)).distinct().limit(5).toList();
    }

    private static boolean greeting(String part) {
        return part.matches("(?i)(hi|hello|hey|thanks|thank you|nice to meet you|good (morning|evening|day)|there|coach)\\W*");
    }

    /** What this message calls somebody, at most two names. */
    List<String> names() {
        var found = new LinkedHashSet<String>();
        Stream.of(QUOTED, THE_SOMEBODY, CALLED).forEach(pattern -> {
            if (found.isEmpty()) {
                pattern.matcher(text).results().map(hit -> hit.group(1)).flatMap(UnderstoodMessage::eachName).forEach(found::add);
            }
        });
        return found.stream().limit(2).toList();
    }

    private static Stream<String> eachName(String words) {
        return Pattern.compile("\\s+(?:and|or)\\s+|,").splitAsStream(words)
                .map(name -> name.strip().replaceFirst("(?i)^(?:(?:maybe|perhaps|something like|probably|my|an?)\\s+)+", "").strip())
                .filter(name -> name.length() > 1).map(name -> title(shorten(name, 4)));
    }

    Optional<String> sentenceStartingWith(String start) {
        return Pattern.compile("(?<=[.!?;:\"“])\\s*|\\n").splitAsStream(text).map(String::strip)
                .filter(sentence -> sentence.toLowerCase(Locale.ROOT).startsWith(start)).findFirst();
    }

    List<String> sentences() {
        return Pattern.compile("(?<=[.!?])\\s+|\\n+").splitAsStream(text).map(String::strip).filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** A few of these words to give back: one whole clause, without a question mark and without anything that looks like a code word. */
    Optional<String> echo() {
        return sentences().stream().filter(sentence -> !sentence.endsWith("?")).flatMap(CLAUSE::splitAsStream)
                .map(clause -> clause.replaceAll("[.!\"“”«»\\[\\]{}]+", "").strip())
                .filter(clause -> clause.split("\\s+").length > 2 && clause.split("\\s+").length <= 12)
                .filter(clause -> !clause.matches(".*([A-Z]{4,}|\\w_\\w).*")).max(Comparator.comparingInt(String::length));
    }

    static String shorten(String words, int most) {
        var all = words.strip().split("\\s+");
        return all.length <= most ? words.strip() : Stream.of(all).limit(most).collect(Collectors.joining(" "));
    }

    static String title(String words) {
        var small = List.of("of", "the", "and", "in", "for", "to", "a", "who");
        var out = new ArrayList<String>();
        for (var word : words.split("\\s+")) {
            out.add(small.contains(word) && !out.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return String.join(" ", out);
    }
}
