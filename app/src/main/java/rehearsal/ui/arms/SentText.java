package rehearsal.ui.arms;

/** What was sent for an answer and what came back, as texts to read. */
record SentText(String words, String request, String reply) {
}
