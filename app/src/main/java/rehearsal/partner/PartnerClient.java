package rehearsal.partner;

import rehearsal.ai.offline.OfflineRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rehearsal.ai.AiMessage;

/** Plays the client of a persona: answers what the coach asks, in the persona's words, one goal after the other. */
final class PartnerClient {

    private static final Pattern YES_OR_NO = Pattern.compile("(?i)^(does|do|is|are|would|shall|should|can|could|will|did|has|have)\\b");

    /** Whoever spoke last is the coach; the other speaker is the persona itself. */
    String line(OfflineRequest words) {
        var persona = PlayedPersona.in(words.system());
        if (words.messages().isEmpty()) {
            return opening(persona);
        }
        var last = words.messages().getLast();
        var mine = words.messages().stream().filter(message -> message.speaker() != last.speaker()).toList();
        if (mine.isEmpty()) {
            return last.text().contains("?") ? reply(last.text(), mine, persona) : opening(persona);
        }
        return reply(last.text(), mine, persona);
    }

    private static String opening(PlayedPersona persona) {
        if (persona.opening().isPresent()) {
            return persona.opening().get();
        }
        var hello = persona.name().filter(name -> !persona.terse()).map(name -> "Hi, I'm " + name + ".").orElse("Hi.");
        var why = persona.pains().stream().findFirst().map(pain -> " " + sentence(firstPerson(pain))).orElse(" I would like to talk.");
        return persona.terse() ? hello : hello + why;
    }

    private static String reply(String coach, List<AiMessage> mine, PlayedPersona persona) {
        if (persona.reluctant() && mine.size() == 2) {
            return "I'm not sure. Hard to say.";
        }
        var line = PartnerQuestion.in(coach).map(asked -> answer(asked, persona)).orElseGet(() -> freely(coach, mine, persona));
        return persona.terse() ? new UnderstoodMessage(line).sentences().getFirst() : line;
    }

    private static String answer(PartnerQuestion.Asked asked, PlayedPersona persona) {
        var goal = new PersonaGoal(goal(persona, 0));
        return switch (asked.question()) {
            case DAYS -> sentence(first(firstSentence(persona.background()), "I work, I look after the house, and the day is over"));
            case WISH -> wishes(persona);
            case NAME ->
                "I would call it " + nameFor(persona) + ".";
            case FITS -> "Yes, that sounds like me.";
            case TRUER -> sentence(
                    asked.about() + (goal.small() ? " makes room to " + goal.toDo() : " does it first and explains it later, or never"));
            case SMALL_STEP -> goal.small()
                    ? "On Tuesday I could take a first small step to " + goal.toDo() + "."
                    : "On Tuesday, before anybody asks, I could take ten minutes for it.";
            case SENTENCE -> "Yes, I can say that.";
            case PICTURE -> "I see myself in the morning light, already busy, and nobody had to ask me"
                    + (goal.small() ? " to " + goal.toDo() : "") + ".";
            case LOOK -> sentence(goal.words());
            case MOOD -> "Warm and a little bold.";
            case RIGHT -> "Yes, that is it.";
            case MIND -> sentence(firstPerson(first(persona.pains(), goal.words())));
            case MATTERS -> "What matters to me is to " + goal.toDo() + ".";
            case NEXT -> "I could start to " + goal.toDo() + ".";
        };
    }

    /** A question of another coach: yes to what can be answered so, else the next goal or trouble. */
    private static String freely(String coach, List<AiMessage> mine, PlayedPersona persona) {
        var question = new UnderstoodMessage(coach).sentences().stream().filter(sentence -> sentence.endsWith("?"))
                .reduce((one, other) -> other);
        if (question.isEmpty()) {
            return persona.reluctant() ? "All right." : "Thank you, that helps.";
        }
        if (YES_OR_NO.matcher(question.get()).find()) {
            return persona.reluctant() ? "Maybe. I suppose so, yes." : "Yes, that fits.";
        }
        if (new UnderstoodMessage(question.get()).mentions("name") || new UnderstoodMessage(question.get()).mentions("call")) {
            return "I would call it " + nameFor(persona) + ".";
        }
        var trouble = mine.size() % 2 == 1 && !persona.pains().isEmpty();
        return trouble
                ? sentence(firstPerson(persona.pains().get(mine.size() / 2 % persona.pains().size())))
                : "I want to " + new PersonaGoal(goal(persona, mine.size())).toDo() + ".";
    }

    private static String wishes(PlayedPersona persona) {
        if (persona.goals().isEmpty()) {
            return "I want to be calmer and more myself.";
        }
        return "I want to " + String.join(", and ", persona.goals().stream().limit(2).map(goal -> new PersonaGoal(goal).toDo()).toList())
                + ".";
    }

    /** Goals come in their order, one a turn, and the last one stays. */
    private static String goal(PlayedPersona persona, int turn) {
        return persona.goals().isEmpty() ? "Keep a promise to myself" : persona.goals().get(Math.min(turn / 3, persona.goals().size() - 1));
    }

    private static String first(List<String> given, String otherwise) {
        return given.isEmpty() ? otherwise : firstPerson(given.getFirst());
    }

    private static String firstPerson(String words) {
        return new PersonaGoal(words).ofMyself();
    }

    private static List<String> firstSentence(List<String> told) {
        return told.stream().limit(1).map(text -> text.replaceFirst("(?<=[a-z])\\. .*", "")).toList();
    }

    private static String nameFor(PlayedPersona persona) {
        return new NameFinder(new UnderstoodMessage(persona.goals().isEmpty() ? wishes(persona) : String.join(". ", persona.goals())))
                .made().orElse("The Explorer")
                .replaceFirst("^The ", "the ");
    }

    private static String sentence(String words) {
        var whole = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return whole.matches(".*[.!?]$") ? whole : whole + ".";
    }
}
