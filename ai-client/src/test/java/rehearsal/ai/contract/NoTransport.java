package rehearsal.ai.contract;

import java.net.URI;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.Transport;

/** Formatting sends nothing. */
record NoTransport() implements Transport {

    @Override
    public AiReply converse(Destination destination, WireRequest request, AiListener listener) throws AiException {
        throw new AiException(AiException.Kind.CONNECTION, "formatting tried to send " + request.url());
    }

    @Override
    public String fetch(Destination destination, URI document) throws AiException {
        throw new AiException(AiException.Kind.CONNECTION, "formatting tried to fetch " + document);
    }
}
