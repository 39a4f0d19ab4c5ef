package rehearsal.partner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every question the partner can ask. It has no memory: the last question that stands in the talk tells it where the talk is. So each
 * has words of its own, with one place for a name.
 */
enum PartnerQuestion {
    DAYS("What fills most of your days right now?", "Work, people, something you do with your hands, anything counts."), WISH(
            "Who would you like to be more of?",
            "Some people say calmer, some say a runner, some say the one who finishes things."), NAME(
                    "If that part of you had a name, what would you call it?",
                    "It can be as plain as the Runner or the Quiet Host."), FITS("Does “%s” sound like you?",
                            "A yes, a no or a better word all help."), TRUER(
                                    "What does %s do differently from how you live today?",
                                    "Think of one morning, one meeting, one evening."), SMALL_STEP(
                                            "What is one small thing %s could do this week?",
                                            "Ten minutes is enough."), SENTENCE("Would you say “%s” out loud as your own?",
                                                    "Change any word that is not yours."), PICTURE(
                                                            "When you picture %s on a good day, what do you see?",
                                                            "A place, a light, what the hands are doing."), LOOK(
                                                                    "What should catch the eye first?",
                                                                    "A person, a place, a word."), MOOD(
                                                                            "What feeling should it leave behind?",
                                                                            "Warm, bold, quiet, funny."), RIGHT(
                                                                                    "Is that the picture you have in mind?",
                                                                                    "Say yes, or what to change."), MIND(
                                                                                            "What is on your mind today?",
                                                                                            "Start anywhere."), MATTERS(
                                                                                                    "What matters most to you in that?",
                                                                                                    "The first thing that comes is fine."), NEXT(
                                                                                                            "What would be a good next step for you?",
                                                                                                            "A small one will do.");

    private final String words;
    private final String example;

    PartnerQuestion(String words, String example) {
        this.words = words;
        this.example = example;
    }

    String about(String name) {
        return words.formatted(name.replaceFirst("^The ", "the "));
    }

    String example() {
        return example;
    }

    /** The question that ends this message, if it is one of these. */
    static Optional<Asked> in(String message) {
        return List.of(values()).stream().flatMap(question -> question.asked(message).stream()).findFirst();
    }

    private Optional<Asked> asked(String message) {
        var parts = words.split("%s", -1);
        var pattern = parts.length == 1 ? Pattern.quote(words) : Pattern.quote(parts[0]) + "(.{1,400}?)" + Pattern.quote(parts[1]);
        var hit = Pattern.compile(pattern, Pattern.DOTALL).matcher(message);
        return hit.find() ? Optional.of(new Asked(this, hit.groupCount() == 0 ? "" : hit.group(1))) : Optional.empty();
    }

    /** A question that was put, and the words that stood in its place for a name. */
    record Asked(PartnerQuestion question, String about) {
    }
}
