package rehearsal.ui.rehearse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Chunk;
import rehearsal.ai.Formatted;
import rehearsal.ai.KeySource;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;

/** An offline partner that speaks at a steady pace, token by token, far faster than anybody reads. */
final class FastProviders extends PacedProviders {

    private final int tokens;
    private volatile int perSecond;

    FastProviders(int tokens, int perSecond) {
        this.tokens = tokens;
        this.perSecond = perSecond;
    }

    void pace(int tokensPerSecond) {
        perSecond = tokensPerSecond;
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        return super.client(provider, reach, key).map(real -> provider.equals("offline") ? new Fast(real) : real);
    }

    /** Paragraphs of 60 words, some of them bold, in lists or in code. */
    static String word(int number) {
        if (number % 60 == 59) {
            return "\\n\\n";
        }
        return switch (number % 23) {
            case 7 -> "**word" + number + "** ";
            case 13 -> "`code` ";
            default -> "token" + number % 97 + " ";
        };
    }

    private final class Fast implements AiClient {

        private final AiClient real;

        Fast(AiClient real) {
            this.real = real;
        }

        @Override
        public String provider() {
            return real.provider();
        }

        @Override
        public List<String> models() throws AiException, InterruptedException {
            return real.models();
        }

        @Override
        public Formatted format(AiRequest request) {
            return real.format(request);
        }

        @Override
        public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
            if (request.body().contains("delete_user_note")) {
                return real.send(request, listener);
            }
            listener.on(new AiEvent.Started(1));
            var chunks = new ArrayList<Chunk>();
            var began = System.nanoTime();
            say("{\"message\": \"", listener, chunks, began);
            for (var number = 0; number < tokens; number++) {
                var due = began + 1_000_000_000L * number / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                say(word(number), listener, chunks, began);
            }
            say("\"}", listener, chunks, began);
            var text = new StringBuilder();
            chunks.forEach(chunk -> text.append(chunk.text()));
            return new AiReply(text.toString(), "", StopReason.END, Optional.empty(), 1, Optional.of(Duration.ofMillis(1)),
                    Duration.ofNanos(System.nanoTime() - began), chunks);
        }

        private static void say(String text, AiListener listener, List<Chunk> chunks, long began) {
            chunks.add(new Chunk((System.nanoTime() - began) / 1_000_000, text));
            listener.on(new AiEvent.Text(text));
        }
    }
}
