package rehearsal.session;

/** Why a session does not go on, in a sentence, and what helps. */
public record Refused(String kind, String sentence, String help) {
}
