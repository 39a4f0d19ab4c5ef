package rehearsal.ui.rehearse;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import rehearsal.ai.AiClient;
import rehearsal.ai.ApiKey;
import rehearsal.ai.KeySource;
import rehearsal.ai.anthropic.Anthropic;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import tools.jackson.databind.json.JsonMapper;

/** A server on this computer that speaks as Anthropic's does, byte by byte, and the providers that reach it with a key that can be taken away. */
final class PacedServer extends PacedProviders implements AutoCloseable {

    private static final String NOTES = "{\"message\": \"\", \"add_user_note\": null, \"update_user_note\": null, \"delete_user_note\": null}";

    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<MockResponse> answers = new LinkedBlockingQueue<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpTransport transport;
    private volatile Optional<ApiKey> key = Optional.of(new ApiKey("sk-ant-test"));

    PacedServer() throws Exception {
        transport = new HttpTransport(HttpSettings.defaults(), TimeAndChance.real());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                var body = String.valueOf(request.getBody() == null ? "" : request.getBody().utf8());
                if (body.contains("delete_user_note")) {
                    return whole(NOTES);
                }
                asked.add(body);
                var next = answers.poll();
                return next == null ? whole("{\"message\": \"Go on.\"}") : next;
            }
        });
        server.start();
    }

    void takeKeyAway() {
        key = Optional.empty();
    }

    void giveKey() {
        key = Optional.of(new ApiKey("sk-ant-test"));
    }

    String lastAsked() {
        return asked.getLast();
    }

    /** The raw text of an answer, in pieces as a model would send it. */
    void answers(String raw) {
        answers.add(whole(raw));
    }

    void refuses() {
        answers.add(stream(begin() + piece("I cannot help with that.") + end("refusal")));
    }

    /** The connection breaks in the middle of the answer. */
    void diesAfter(String raw) {
        answers.add(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(begin() + pieces(raw) + piece(
                "x".repeat(20_000))).onResponseBody(new SocketEffect.CloseSocket()).build());
    }

    void fails(int status, String kind, String words) {
        answers.add(new MockResponse.Builder().code(status).setHeader("content-type", "application/json").body(
                "{\"type\":\"error\",\"error\":{\"type\":\"" + kind + "\",\"message\":\"" + words + "\"},\"request_id\":\"req_1\"}")
                .build());
    }

    /** Says this, and the rest when the latch opens. */
    void answersSlowly(String first, CountDownLatch open, String rest) {
        answers.add(new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(new MockResponseBody() {
            @Override
            public long getContentLength() {
                return -1;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(begin() + pieces(first)).flush();
                try {
                    open.await();
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                sink.writeUtf8(pieces(rest) + end("end_turn")).flush();
            }
        }).build());
    }

    private static MockResponse whole(String raw) {
        return stream(begin() + pieces(raw) + end("end_turn"));
    }

    private static MockResponse stream(String events) {
        return new MockResponse.Builder().setHeader("content-type", "text/event-stream").body(events).build();
    }

    private static String begin() {
        return event("message_start",
                "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude\","
                        + "\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":1180,\"output_tokens\":1}}}")
                + event("content_block_start",
                        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}");
    }

    private static String pieces(String raw) {
        var events = new StringBuilder();
        for (var at = 0; at < raw.length(); at += 7) {
            events.append(piece(raw.substring(at, Math.min(raw.length(), at + 7))));
        }
        return events.toString();
    }

    private static String piece(String text) {
        return event("content_block_delta", "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
                + JsonMapper.shared().writeValueAsString(text) + "}}");
    }

    private static String end(String reason) {
        return event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}") + event("message_delta",
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason + "\",\"stop_sequence\":null},"
                        + "\"usage\":{\"output_tokens\":64}}")
                + event("message_stop", "{\"type\":\"message_stop\"}");
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    @Override
    public boolean ready(String provider) {
        return provider.equals("anthropic") || super.ready(provider);
    }

    @Override
    public Optional<AiClient> client(String provider, Reach reach, KeySource ignored) {
        return provider.equals("anthropic")
                ? Optional.of(Anthropic.description().client(transport, Optional.of(URI.create(server.url("/v1").toString())),
                        keys(provider)))
                : super.client(provider, reach, ignored);
    }

    private KeySource keys(String provider) {
        return () -> key;
    }

    @Override
    public void close() {
        server.close();
    }
}
