package rehearsal.ai.http;

import java.net.URI;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.KeySource;
import rehearsal.ai.WireRequest;

/** The way to a server and back. Calls block; interrupting the calling thread cancels them. */
public interface Transport {

    /** Sends a request and follows its answer to the end marker. */
    AiReply converse(Destination destination, WireRequest request, AiListener listener) throws AiException, InterruptedException;

    /** Gets one JSON document below the destination's address: the text of it. */
    String fetch(Destination destination, URI document) throws AiException, InterruptedException;

    /** Whom a call is for: the address its key belongs to, how that server speaks, and where the key comes from. */
    record Destination(URI base, Protocol protocol, KeySource keys) {
        public Destination {
            base = URI.create(base.toString().replaceAll("/+$", ""));
        }
    }
}
