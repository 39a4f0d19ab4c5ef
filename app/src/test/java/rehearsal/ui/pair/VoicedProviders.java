package rehearsal.ui.pair;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
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
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;
import rehearsal.ui.testing.Gate;
import rehearsal.ui.testing.OtherProviders;

/** A provider whose two voices, told apart by the wording they were given, say what the test tells them; either can be held in mid-answer. */
final class VoicedProviders extends OtherProviders {

    static final String MODEL = "claude-sonnet-5";

    private final String markOfB;
    final Voice a = new Voice();
    final Voice b = new Voice();

    /** @param markOfB words that only the wording of arm B holds */
    VoicedProviders(String markOfB) {
        this.markOfB = markOfB;
    }

    /** What one arm says. */
    static final class Voice {
        private final Deque<String> replies = new ConcurrentLinkedDeque<>();
        final Gate gate = new Gate();
        private volatile long nanosBetween;
        private volatile int letters = 9;

        Voice says(String message) {
            return replies("{\"message\": \"" + message + "\"}");
        }

        Voice says(String message, String action) {
            return replies("{\"message\": \"" + message + "\", " + action + "}");
        }

        Voice replies(String json) {
            replies.add(json);
            return this;
        }

        Voice dies() {
            replies.add("");
            return this;
        }

        /** So many letters a piece, and so much time between two of them. */
        Voice speaks(int lettersEach, Duration between) {
            letters = lettersEach;
            nanosBetween = between.toNanos();
            return this;
        }

        /** Says its next reply up to these words, and holds still there. */
        void speaksUpTo(String words) {
            var next = Objects.requireNonNull(replies.peek());
            gate.hold();
            gate.letThrough(Math.ceilDiv(next.indexOf(words) + words.length(), letters));
        }

        private void pause() throws InterruptedException {
            gate.pass();
            if (nanosBetween > 0) {
                LockSupport.parkNanos(nanosBetween);
            }
        }
    }

    private final class Client implements AiClient {
        @Override
        public String provider() {
            return "anthropic";
        }

        @Override
        public Formatted format(AiRequest request) {
            var keeps = request.responseSchema().map(Object::toString).filter(schema -> schema.contains("delete_user_note")).isPresent();
            var who = keeps ? "note keeper" : request.system().contains(markOfB) ? "B" : "A";
            return new Formatted.Ready(new WireRequest("anthropic", request.model(), "POST", URI.create("http://localhost/talk"),
                    new TreeMap<>(), who + "\n" + request.system() + "\n---\n" + request.messages(), request.stream(), List.of()));
        }

        @Override
        public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
            listener.on(new AiEvent.Started(1));
            if (request.body().startsWith("note keeper")) {
                return reply("{\"message\": \"\"}", listener, Optional.empty());
            }
            var voice = request.body().startsWith("B\n") ? b : a;
            var words = Optional.ofNullable(voice.replies.poll()).orElse("{\"message\": \"Go on.\"}");
            if (words.isEmpty()) {
                listener.on(new AiEvent.Text("{\"message\": \"I was going to"));
                throw new AiException(AiException.Kind.CONNECTION, "The connection to the provider was lost.");
            }
            return reply(words, listener, Optional.of(voice));
        }

        private AiReply reply(String words, AiListener listener, Optional<Voice> voice) throws InterruptedException {
            var chunks = new ArrayList<Chunk>();
            var step = voice.map(speaking -> speaking.letters).orElse(9);
            for (var from = 0; from < words.length(); from += step) {
                if (voice.isPresent()) {
                    voice.get().pause();
                }
                var piece = words.substring(from, Math.min(words.length(), from + step));
                listener.on(new AiEvent.Text(piece));
                chunks.add(new Chunk(3, piece));
            }
            var usage = new Usage(2_950, 84, OptionalLong.empty(), OptionalLong.empty());
            listener.on(new AiEvent.UsageReported(usage));
            return new AiReply(words, "", StopReason.END, Optional.of(usage), 1, Optional.of(Duration.ofMillis(600)),
                    Duration.ofMillis(1900), chunks);
        }

        @Override
        public List<String> models() {
            return List.of(MODEL);
        }
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource key) {
        return provider.equals("anthropic") ? Optional.of(new Client()) : super.client(provider, reach, key);
    }

    @Override
    public List<String> ids() {
        return List.of("anthropic", "offline");
    }

    @Override
    public Optional<String> usualModel(String provider) {
        return provider.equals("anthropic") ? Optional.of(MODEL) : super.usualModel(provider);
    }

    @Override
    public boolean ready(String provider) {
        return true;
    }
}
