package rehearsal.ai;

import java.util.List;

/** One provider. Calls block; interrupting the calling thread cancels them and frees the connection. */
public interface AiClient {

    /** The provider's id, as its description says. */
    String provider();

    /** The exact request, without sending it. Pure: the same request gives the same bytes. */
    Formatted format(AiRequest request);

    /** Sends what {@link #format} made. Returns only when the provider's end marker was seen. */
    AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException;

    /** The models this key may use. A call that works also shows that the key does. */
    List<String> models() throws AiException, InterruptedException;
}
