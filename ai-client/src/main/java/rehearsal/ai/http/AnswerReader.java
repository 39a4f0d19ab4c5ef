package rehearsal.ai.http;

/** Reads one answer of one kind of server. It has state, so every try gets a new one. */
public interface AnswerReader {

    /**
     * One server-sent event of a streamed answer.
     *
     * @param name the event's name, empty when the server gave none
     */
    void event(String name, String data, AnswerSink answer);

    /** An answer that came in one piece. */
    void whole(String body, AnswerSink answer);

    /** The stream closed in good order. Servers that send no end marker are complete here, if they said why they stopped. */
    default void closed(AnswerSink answer) {
    }
}
