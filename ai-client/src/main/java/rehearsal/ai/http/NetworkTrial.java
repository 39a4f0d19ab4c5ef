package rehearsal.ai.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Request;
import rehearsal.ai.AiException;

/** Tries a way to the network before it is used: any answer of the server will do, for without a key none could be kind. */
public sealed interface NetworkTrial {

    /** The server answered. */
    record Reached(URI server) implements NetworkTrial {
    }

    /** It did not; the reason says what to do. */
    record Unreached(String reason) implements NetworkTrial {
    }

    /** Blocks for as long as this patience at most. */
    static NetworkTrial of(HttpSettings.Network network, URI server, Duration patience) {
        var through = network.proxy().map(proxy -> "the proxy " + proxy.getHost() + ":" + (proxy.getPort() > 0 ? proxy.getPort() : 8080));
        try {
            var connections = new HttpConnections(network);
            var client = connections.within(patience).newBuilder().callTimeout(patience).build();
            try (var answer = client.newCall(new Request.Builder().url(server.toString()).get().build()).execute()) {
                return answer.code() == 407 ? new Unreached(refused(through)) : new Reached(server);
            } finally {
                connections.close();
            }
        } catch (AiException unusable) {
            return new Unreached(unusable.sentence());
        } catch (IOException problem) {
            return new Unreached(reason(problem, server, through));
        }
    }

    private static String reason(IOException problem, URI server, Optional<String> through) {
        var words = String.valueOf(problem.getMessage());
        if (words.contains("407") || words.contains("authenticate with proxy")) {
            return refused(through);
        }
        return switch (problem) {
            case UnknownHostException unknown -> through.filter(proxy -> !words.contains(server.getHost()))
                    .map(proxy -> "No computer of the name of " + proxy + " was found. Check the host.")
                    .orElse("The name " + server.getHost() + " was not found. Behind a proxy, fill in its host and port.");
            case ConnectException refused -> through.map(proxy -> "Nothing answers at " + proxy + ". Check host and port.")
                    .orElse("Nothing answers at " + server.getHost() + ". Behind a proxy, fill in its host and port.");
            case SSLException untrusted -> "The connection to " + server.getHost()
                    + " is encrypted with a certificate nobody here trusts. If your network looks into encrypted connections, choose the file"
                    + " of its certificate authority (PEM).";
            case SocketTimeoutException slow -> tooSlow(server, through);
            case InterruptedIOException slow -> tooSlow(server, through);
            default -> "The way to " + server.getHost() + through.map(proxy -> " over " + proxy).orElse("") + " broke off: " + words + ".";
        };
    }

    private static String tooSlow(URI server, Optional<String> through) {
        return "No answer of " + server.getHost() + through.map(proxy -> " over " + proxy).orElse("") + " in time. Check the network.";
    }

    private static String refused(Optional<String> through) {
        return through.orElse("A proxy").substring(0, 1).toUpperCase(Locale.ROOT) + through.orElse("A proxy").substring(1)
                + " asks for a user and a password, or refuses these.";
    }
}
