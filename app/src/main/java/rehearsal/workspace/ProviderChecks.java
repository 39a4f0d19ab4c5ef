package rehearsal.workspace;

import rehearsal.document.OwnFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;

/**
 * What came of asking each provider, and the models its server offers. Kept in a file of this computer, so that a local server's models can be
 * chosen after a restart too.
 */
public final class ProviderChecks {

    private static final String TITLE = "What came of the last test of each provider";

    private final OwnFile file;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    public ProviderChecks(Path file, Clock clock) {
        this.file = new OwnFile(file);
        this.clock = clock;
    }

    public ProviderCheck of(String provider) {
        var all = file.read();
        var at = at(all.getProperty(provider + ".at", ""));
        if (at.isEmpty()) {
            return new ProviderCheck.NotYet();
        }
        return Optional.ofNullable(all.getProperty(provider + ".failed"))
                .<ProviderCheck>map(sentence -> new ProviderCheck.Failed(at.get(), sentence))
                .orElseGet(() -> new ProviderCheck.Works(at.get(), models(provider)));
    }

    /** The models its server offered when it last told them. */
    public List<String> models(String provider) {
        return file.read().getProperty(provider + ".models", "").lines().filter(name -> !name.isBlank()).toList();
    }

    /** It answered with these models. */
    public void worked(String provider, List<String> models) {
        put(provider, Optional.empty(), Optional.of(models));
    }

    public void failed(String provider, String sentence) {
        put(provider, Optional.of(sentence), Optional.empty());
    }

    /** Its key or its address is another one: whatever was known does not hold any more. */
    public void forget(String provider) {
        lock.lock();
        try {
            var all = file.read();
            List.of(".at", ".failed", ".models").forEach(field -> all.remove(provider + field));
            file.write(all, TITLE);
        } finally {
            lock.unlock();
        }
    }

    /** The same client; what it is answered is remembered. */
    public AiClient watching(AiClient client, String provider) {
        return new CheckedClient(client, provider, this);
    }

    /** A failure that says something about the key or the address, not about one request. */
    void noted(String provider, AiException failure) {
        switch (failure.kind()) {
            case BAD_KEY, NO_PERMISSION, NO_CREDIT, CONNECTION -> failed(provider, failure.sentence());
            case RATE_LIMITED, OVERLOADED, MODEL_NOT_FOUND, CONTEXT_TOO_LONG, REFUSED, INVALID_REQUEST, TIMEOUT, INCOMPLETE, MALFORMED,
                    SERVER, CANCELLED ->
                {
                }
        }
    }

    /** It answered a request; the models it offers are those it offered before. */
    void answered(String provider) {
        if (!(of(provider) instanceof ProviderCheck.Works)) {
            put(provider, Optional.empty(), Optional.empty());
        }
    }

    /** A check that cannot be written is asked for again after the next start; that is no reason to stop. */
    private void put(String provider, Optional<String> failed, Optional<List<String>> models) {
        lock.lock();
        try {
            var all = file.read();
            all.setProperty(provider + ".at", clock.instant().toString());
            failed.ifPresentOrElse(sentence -> all.setProperty(provider + ".failed", sentence), () -> all.remove(provider + ".failed"));
            models.ifPresent(names -> all.setProperty(provider + ".models", String.join("\n", names)));
            file.write(all, TITLE);
        } finally {
            lock.unlock();
        }
    }

    private static Optional<Instant> at(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException changedByHand) {
            return Optional.empty();
        }
    }
}
