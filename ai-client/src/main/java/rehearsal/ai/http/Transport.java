package rehearsal.ai.http;

import java.net.URI;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.KeyRule;
import rehearsal.ai.KeySource;
import rehearsal.ai.WireRequest;

/** The connection to servers. Calls block; interrupting the calling thread cancels them. */
public interface Transport {

    /** Sends a request and follows its answer to the end marker. */
    AiReply converse(Destination destination, WireRequest request, AiListener listener) throws AiException, InterruptedException;

    /** Gets one JSON document below the destination's address: the text of it. */
    String fetch(Destination destination, URI document) throws AiException, InterruptedException;

    /**
     * Whom a call is for.
     *
     * @param title the server's name as a person knows it
     * @param base the address its key belongs to; a user name or password in it is dropped, because it would be printed with every request
     */
    record Destination(String title, URI base, Protocol protocol, KeyRule keyRule, KeySource keys) {
        public Destination {
            base = WebAddress.withoutUser(URI.create(base.toString().replaceAll("/+$", "")));
        }
    }
}
