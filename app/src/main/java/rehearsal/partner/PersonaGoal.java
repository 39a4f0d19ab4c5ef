package rehearsal.partner;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A phrase of a persona's description, turned into what the persona would say of themselves. */
record PersonaGoal(String words) {

    private static final Pattern THINGS = Pattern.compile("(?i)^(more|less|better|an?|the|my|some|no|enough|time|peace|confidence)\\b.*");
    private static final Pattern SUBJECT = Pattern.compile("\\b(?:[Ss]he|[Hh]e)\\s+(\\w+)");
    private static final Pattern ANOTHER = Pattern
            .compile("\\b(and|but|who) (lives|works|has|is|feels|wants|goes|tries|runs|cares|does|keeps|never \\w+s)\\b");
    /** 34, runs a shop. */
    private static final Pattern AGED = Pattern.compile("^(\\d+), (\\w+)s\\b");
    /** Plays things down. */
    private static final Pattern DOING = Pattern.compile("^([A-Z][a-z]+s) (?=[a-z])");
    private static final List<String> BEING = List.of("is", "are");

    /** Short enough to stand in another sentence. */
    boolean small() {
        return toDo().split("\\s+").length < 8;
    }

    /** As what one can want to do: run a marathon, have more patience, get better at saying no. */
    String toDo() {
        var bare = words.replaceFirst("(?i)^(?:i |she |he |they |you )?(?:wants? |would like |hopes? )?(?:to )?(?=\\w)", "")
                .replaceFirst("[.!]+$", "");
        if (bare.isEmpty()) {
            return "keep a promise to myself";
        }
        var start = bare.matches("^I\\b.*") ? bare : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
        if (THINGS.matcher(start).matches()) {
            return "have " + mine(start);
        }
        return start.matches("^\\w+ing\\b.*") ? "get better at " + mine(start) : mine(start);
    }

    /** She is always tired: I am always tired. A phrase without a subject is told as it stands. */
    String ofMyself() {
        var told = AGED.matcher(words).replaceFirst("I am $1 and I $2").replaceFirst("^(\\d+), ", "I am $1, ");
        told = DOING.matcher(told).replaceFirst(hit -> "I " + first(hit.group(1).toLowerCase(Locale.ROOT)) + " ");
        told = mine(told.replaceFirst("^(?:You|They) are\\b", "I am").replaceFirst("^(?:You|They)\\b", "I"));
        if (told.matches("(?i)^(i|i'm|my|we|our)\\b.*")) {
            return ANOTHER.matcher(told).replaceAll(PersonaGoal::alsoMe);
        }
        return "it is this: " + told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1);
    }

    private static String alsoMe(MatchResult hit) {
        var verb = hit.group(2);
        return hit.group(1) + " " + (verb.startsWith("never ") ? "never " + first(verb.substring(6)) : first(verb));
    }

    private static String first(String verb) {
        if (BEING.contains(verb)) {
            return "am";
        }
        return switch (verb) {
            case "has" -> "have";
            case "does" -> "do";
            case "goes" -> "go";
            default -> verb.endsWith("ies") ? verb.replaceFirst("ies$", "y") : verb.replaceFirst("(?<!s)s$", "");
        };
    }

    private static String mine(String phrase) {
        return SUBJECT.matcher(phrase).replaceAll(hit -> "I " + first(hit.group(1))).replaceAll("\\b(?:her|his|their|your)(?= \\w)", "my")
                .replaceAll("\\b(?:her|him|them)\\b", "me").replaceAll("\\b(?:herself|himself|themselves|yourself)\\b", "myself");
    }
}
