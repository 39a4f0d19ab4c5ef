package rehearsal.ai.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long to wait, how often to try again, how much to accept, and which way to the network. */
public record HttpSettings(Timeouts timeouts, Retries retries, Limits limits, Network network) {

    public static HttpSettings defaults() {
        return new HttpSettings(
                new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(15)),
                new Retries(2, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60)), new Limits(16L << 20, 256),
                new Network(false, Optional.empty(), Optional.empty()));
    }

    public HttpSettings with(Timeouts other) {
        return new HttpSettings(other, retries, limits, network);
    }

    public HttpSettings with(Retries other) {
        return new HttpSettings(timeouts, other, limits, network);
    }

    public HttpSettings with(Limits other) {
        return new HttpSettings(timeouts, retries, other, network);
    }

    public HttpSettings with(Network other) {
        return new HttpSettings(timeouts, retries, limits, other);
    }

    /**
     * @param connect until a connection stands
     * @param firstToken from sending until the answer begins; comments that only keep a connection alive are no beginning
     * @param idle between two pieces of an answer
     * @param total for the whole call, pauses and further tries included
     */
    public record Timeouts(Duration connect, Duration firstToken, Duration idle, Duration total) {

        /** The same, with one bound on the wait for the first and for each next piece. */
        public Timeouts waitingAtMost(Duration wait) {
            return new Timeouts(connect.compareTo(wait) < 0 ? connect : wait, wait, wait, total);
        }
    }

    /**
     * @param most further tries after the first
     * @param longestObeyed a server that wants a longer pause than this is reported, not waited for
     */
    public record Retries(int most, Duration first, Duration longest, Duration longestObeyed) {
    }

    /**
     * @param answerBytes the largest single event, document or answer text; a whole stream may be four times that, because each
     *        piece of text comes wrapped
     * @param concurrentCalls the most calls at once for one server and key, before the server says less
     */
    public record Limits(long answerBytes, int concurrentCalls) {
    }

    /**
     * @param plainHttpAllowed whether unencrypted calls may leave this machine
     * @param proxy such as {@code http://proxy:3128}, with {@code user:password@} if it asks
     * @param authorities a PEM file of certificate authorities to trust besides the usual ones
     */
    public record Network(boolean plainHttpAllowed, Optional<URI> proxy, Optional<Path> authorities) {

        /** Without the proxy's password. */
        @Override
        public String toString() {
            return "Network[plainHttpAllowed=" + plainHttpAllowed + ", proxy=" + proxy.map(uri -> uri.getHost() + ":" + uri.getPort())
                    + ", authorities=" + authorities + "]";
        }
    }
}
