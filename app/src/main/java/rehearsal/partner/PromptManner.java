package rehearsal.partner;

import java.util.regex.Pattern;

/** What a prompt's words ask of the coach's way of talking. This is how two versions of a prompt come to sound different. */
record PromptManner(boolean brief, boolean mirrors, boolean examples, boolean byName, boolean severalQuestions) {

    private static final Pattern BRIEF = Pattern.compile(
            "(?i)\\b(brief(ly)?|concise(ly)?|terse|crisp|few words|(be|keep it|stay) short|short (answers|messages|replies)|(one|two|three) sentences (are plenty|at most)|at most (one|two|three) sentences|one or two sentences)\\b");
    private static final Pattern MIRRORS = Pattern.compile(
            "(?i)\\b(mirror|reflect back|reflect what|echo|give back|(play|repeat|say) back|say them back|acknowledge)\\b");
    private static final Pattern EXAMPLES = Pattern
            .compile("(?i)\\b((give|offer|add|with) (an?|one|two|some|short)? ?examples?|for instance|offer (ideas|suggestions))\\b");
    private static final Pattern BY_NAME = Pattern
            .compile("(?i)\\b(by (their |first )?name|use (their|the client['’]s|the) (first )?name|address (them|the client)|greet)\\b");
    private static final Pattern ONE = Pattern.compile("(?i)\\b(one|a single|1) (short |open |clear )*question\\b|\\bone at a time\\b");
    private static final Pattern SEVERAL = Pattern
            .compile("(?i)\\b(two|three|several|a few|many|plenty of|lots of|some) (\\w+ )?questions\\b");

    static PromptManner in(String system) {
        return new PromptManner(asks(BRIEF, system), asks(MIRRORS, system), asks(EXAMPLES, system), asks(BY_NAME, system),
                asks(SEVERAL, system) && !asks(ONE, system));
    }

    private static boolean asks(Pattern words, String system) {
        return words.matcher(system).find();
    }
}
