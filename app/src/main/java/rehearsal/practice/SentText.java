package rehearsal.practice;

/** What was sent for an answer and what came back, as texts to read. */
public record SentText(String words, String request, String reply) {
}
