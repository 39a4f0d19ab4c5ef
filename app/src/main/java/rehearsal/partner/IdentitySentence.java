package rehearsal.partner;

/** One sentence that begins with I am: the client's own if they said one, else one made from the name. */
final class IdentitySentence {

    static final String START = "i am ";

    private IdentitySentence() {
    }

    static String from(UnderstoodMessage said, String name) {
        return said.sentenceStartingWith(START).map(words -> words.replaceAll("[.!\"”]+$", "") + ".")
                .orElse("I am " + name.replaceFirst("^The ", "the ") + ", and I show it in small steps.");
    }
}
