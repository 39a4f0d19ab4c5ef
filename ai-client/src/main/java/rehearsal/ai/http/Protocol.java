package rehearsal.ai.http;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;

/** How one kind of server speaks. Pure: it writes and reads text and holds no connection. */
public interface Protocol {

    /** Writes a request. The same request gives the same bytes. */
    Formatted write(AiRequest request, Target target);

    /** A new reader for one answer. */
    AnswerReader reader();

    /** What an answer with an error status means. */
    ServerFailure failure(int status, String body);

    /** The header the key travels in, in lower case. */
    String keyHeader();

    /** What that header holds. */
    String keyValue(String key);

    /** Every header of a request, the key masked. */
    SortedMap<String, String> headers();

    /** Where the server lists its models: the first document that is there counts. */
    List<ModelsDocument> models();

    /**
     * Whom a request is written for.
     *
     * @param provider the provider's id, for the record of what was asked
     * @param base the address up to and with the version
     */
    record Target(String provider, URI base) {
    }
}
