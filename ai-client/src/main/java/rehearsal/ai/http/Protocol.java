package rehearsal.ai.http;

import java.util.SortedMap;

/** How one kind of server speaks. Pure: it reads and writes text and holds no connection. */
public interface Protocol {

    /** The server's name as a person knows it. */
    String title();

    /** Where a key for it is set, as the end of the sentence "Set one ...". */
    String keyHint();

    /** Whether a call without a key makes no sense. */
    boolean keyNeeded();

    /** The header the key travels in, in lower case. */
    String keyHeader();

    /** What stands in that header. */
    String keyValue(String key);

    /** Every header of a request, the key masked. */
    SortedMap<String, String> headers();

    /** A new reader for one answer. */
    AnswerReader reader();

    /** What an answer with an error status means. */
    ServerFailure failure(int status, String body);
}
