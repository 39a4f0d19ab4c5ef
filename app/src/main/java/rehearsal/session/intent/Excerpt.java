package rehearsal.session.intent;

/** As much of a message as is worth reading for intent: the rules look at phrases, and phrases do not need a novel. */
final class Excerpt {

    /** A go-ahead is short; nothing longer than this is taken for one. */
    static final int LONGEST_YES = 600;

    private static final int LONGEST = 4000;

    private Excerpt() {
    }

    static String of(String message) {
        var cut = message.length() <= LONGEST ? message : message.substring(0, LONGEST);
        return cut.replaceAll("[\\s&&[^\\n]]{9,}", " ").replaceAll("\\n{3,}", "\n\n");
    }
}
