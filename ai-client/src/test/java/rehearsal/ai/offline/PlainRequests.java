package rehearsal.ai.offline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;

/** Plain requests, and a clock that moves only when someone waits. */
final class PlainRequests {

    private PlainRequests() {
    }

    static AiRequest saying(String text) {
        return new AiRequest("model-1", "Be kind.", List.of(new AiMessage(Speaker.CLIENT, text)), Optional.empty(), OptionalDouble.empty(),
                OptionalInt.empty(), true);
    }

    static WireRequest wire(AiClient client, String text) {
        return switch (client.format(saying(text))) {
            case Formatted.Ready ready -> ready.request();
            case Formatted.NoModel none -> throw new AssertionError(none);
            case Formatted.Refused refused -> throw new AssertionError(refused);
        };
    }

    static final class Time {
        private final AtomicLong millis = new AtomicLong(1_000_000);

        InstantSource clock() {
            return () -> Instant.ofEpochMilli(millis.get());
        }

        Pause pause() {
            return length -> millis.addAndGet(length.toMillis());
        }

        long passed() {
            return millis.get() - 1_000_000;
        }
    }
}
