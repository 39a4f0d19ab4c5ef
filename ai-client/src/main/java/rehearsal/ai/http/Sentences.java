package rehearsal.ai.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.KeyRule;

/** Says what went wrong, where, and what to do about it. */
final class Sentences {

    private final String title;
    private final KeyRule key;
    private final URI base;

    Sentences(Transport.Destination destination) {
        this.title = destination.title();
        this.key = destination.keyRule();
        this.base = destination.base();
    }

    String noKey() {
        return "There is no key for " + title + ". Set one " + key.hint() + ".";
    }

    String unusableKey() {
        return "The key for " + title + " holds a blank, a line break or a letter no key has. Set it again " + key.hint()
                + ".";
    }

    String noAddress() {
        return base + " is not a web address. A base URL looks like https://api.example.com/v1.";
    }

    String plainHttp() {
        return base + " is not encrypted, and the key and the conversation would be readable on the way. "
                + "Use https, or allow plain HTTP in the settings.";
    }

    String otherAddress(URI url) {
        return "This request goes to " + WebAddress.server(url) + ", but the key belongs to " + WebAddress.server(base)
                + ". Nothing was sent. Format the request again.";
    }

    String redirect(String target) {
        return who() + " points to another address, " + WebAddress.withoutUser(target)
                + ". Neither the key nor the request was sent there. If you trust it, set it as the base URL.";
    }

    String told(int status, ServerFailure failure) {
        var words = failure.words().isBlank() ? "no reason given" : failure.words();
        return lead(failure.kind()) + " (" + status + "): " + ended(words) + advice(failure.kind());
    }

    String toldInStream(ServerFailure failure) {
        return failure.kind() == Kind.MALFORMED
                ? "The answer of " + title + " cannot be read: " + ended(failure.words()) + " Check the base URL."
                : lead(failure.kind()) + " while answering: " + ended(failure.words()) + advice(failure.kind());
    }

    String incomplete() {
        return "The answer of " + title + " stopped before its end marker, so it is incomplete. Send the message again.";
    }

    String tooLarge(long most) {
        return "The answer of " + title + " is larger than " + (most >> 20) + " MB and was cut off. Ask for less output.";
    }

    String waited(String phase, Duration limit) {
        return who() + " took longer than " + span(limit) + " " + phase
                + ". Try again, or allow more time in the settings.";
    }

    String broken(IOException why, boolean begun) {
        if (why instanceof UnknownHostException) {
            return "No address is known for " + base.getHost() + ". Check the base URL and the network.";
        } else if (why instanceof SSLException) {
            return "The encrypted connection to " + WebAddress.server(base) + " failed: " + ended(words(why))
                    + " If a company network checks traffic, add its certificate in the settings.";
        } else if (why instanceof SocketTimeoutException) {
            return who() + " did not accept a connection in time. Check the base URL and the network.";
        } else if (why instanceof ConnectException || why instanceof NoRouteToHostException) {
            return who() + " is not reachable. Check that it runs, the base URL and the network.";
        }
        return begun
                ? "The connection to " + title + " was lost in the middle of the answer: " + ended(words(why))
                        + " Send the message again."
                : "The connection to " + WebAddress.server(base) + " was lost before an answer came: " + ended(words(why))
                        + " Check the network and try again.";
    }

    static String span(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private String lead(Kind kind) {
        var who = title;
        return switch (kind) {
            case BAD_KEY -> who + " does not accept the key";
            case NO_PERMISSION -> who + " does not allow this";
            case NO_CREDIT -> "The credit or quota at " + who + " is used up";
            case RATE_LIMITED -> who + " gets too many calls";
            case OVERLOADED -> who + " is overloaded";
            case MODEL_NOT_FOUND -> who + " does not know this model or address";
            case CONTEXT_TOO_LONG -> "The request is longer than the model takes, says " + who;
            case REFUSED -> who + " refuses this content";
            case INVALID_REQUEST -> who + " does not understand the request";
            case TIMEOUT -> who + " ran out of time";
            case CONNECTION, INCOMPLETE, MALFORMED, SERVER, CANCELLED -> who + " reports an error";
        };
    }

    private String advice(Kind kind) {
        return switch (kind) {
            case BAD_KEY -> " Set a valid one " + key.hint() + ".";
            case NO_PERMISSION -> " Check what the key may use.";
            case NO_CREDIT -> " Add credit in the provider's console, or choose another provider.";
            case RATE_LIMITED, OVERLOADED, SERVER, TIMEOUT -> " Try again later.";
            case MODEL_NOT_FOUND -> " Choose another model, and check the base URL " + base + ".";
            case CONTEXT_TOO_LONG -> " Shorten the prompt or the conversation.";
            case REFUSED -> " Change the wording.";
            case INVALID_REQUEST, CONNECTION, INCOMPLETE, MALFORMED, CANCELLED -> "";
        };
    }

    private static String words(IOException why) {
        var told = Optional.ofNullable(why.getMessage()).filter(text -> !text.isBlank());
        return told.orElse(why instanceof EOFException ? "the other side closed it" : "the system gave no reason");
    }

    private static String ended(String words) {
        var text = words.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith("…") ? text : text + ".";
    }

    /** A server without a name of its own is called by its address, and that is said once. */
    private String who() {
        var server = WebAddress.server(base);
        return title.equals(server) ? server : title + " at " + server;
    }
}
