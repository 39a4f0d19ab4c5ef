package rehearsal.ai.offline;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.Rewrite;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WaitReason;
import rehearsal.ai.WireRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One recorded call as one line of JSON. */
final class RecordingFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordingFormat() {
    }

    static String write(RecordedCall call) {
        var line = JSON.createObjectNode();
        var request = line.putObject("request").put("provider", call.request().provider()).put("model", call.request().model())
                .put("method", call.request().method()).put("url", call.request().url().toString());
        var headers = request.putObject("headers");
        call.request().headers().forEach(headers::put);
        request.put("body", call.request().body()).put("stream", call.request().stream());
        var rewritten = request.putArray("rewritten");
        call.request().rewritten().forEach(rewrite -> rewritten.addObject().put("feature", rewrite.feature()).put("done", rewrite.done()));
        var events = line.putArray("events");
        call.moments().forEach(moment -> event(events.addObject().put("at_ms", moment.at().toMillis()), moment.event()));
        switch (call.ending()) {
            case RecordedCall.Ending.Replied(StopReason stop) -> line.putObject("end").put("reply", stop.name());
            case RecordedCall.Ending.Stopped() -> line.putObject("end").put("stopped", true);
            case RecordedCall.Ending.Failed(var kind, var sentence, var retryAfter) -> {
                var end = line.putObject("end").put("error", kind.id()).put("message", sentence);
                retryAfter.ifPresent(wait -> end.put("retry_after_ms", wait.toMillis()));
            }
        }
        return JSON.writeValueAsString(line);
    }

    private static void event(ObjectNode node, AiEvent event) {
        switch (event) {
            case AiEvent.Started(int attempt) -> node.put("started", attempt);
            case AiEvent.Retrying(int next, Duration pause, AiException.Kind why) ->
                node.put("retrying", next).put("pause_ms", pause.toMillis()).put("why", why.name());
            case AiEvent.Waiting(WaitReason why, Optional<Duration> atMost) -> {
                node.put("waiting", why.name());
                atMost.ifPresent(wait -> node.put("at_most_ms", wait.toMillis()));
            }
            case AiEvent.Text(String text) -> node.put("text", text);
            case AiEvent.Reasoning(String text) -> node.put("reasoning", text);
            case AiEvent.Finished(StopReason stop) -> node.put("finished", stop.name());
            case AiEvent.UsageReported(Usage usage) -> {
                var counts = node.putObject("usage").put("input", usage.input()).put("output", usage.output());
                usage.cachedInput().ifPresent(tokens -> counts.put("cached", tokens));
                usage.reasoning().ifPresent(tokens -> counts.put("reasoning", tokens));
            }
        }
    }

    /** Throws what Jackson or an enum throws for a line that is not a recorded call. */
    static RecordedCall read(String text) {
        var line = JSON.readTree(text);
        var request = line.required("request");
        var headers = new TreeMap<String, String>();
        request.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        var rewritten = new ArrayList<Rewrite>();
        request.path("rewritten")
                .forEach(rewrite -> rewritten.add(new Rewrite(rewrite.path("feature").asString(), rewrite.path("done").asString())));
        var wire = new WireRequest(request.required("provider").asString(), request.required("model").asString(),
                request.required("method").asString(),
                URI.create(request.required("url").asString()), headers, request.required("body").asString(),
                request.path("stream").asBoolean(), rewritten);
        var moments = new ArrayList<RecordedCall.Moment>();
        for (var event : line.required("events")) {
            moments.add(new RecordedCall.Moment(Duration.ofMillis(event.required("at_ms").asLong()), event(event)));
        }
        return new RecordedCall(wire, moments, ending(line.required("end")));
    }

    private static AiEvent event(JsonNode node) {
        if (node.has("text")) {
            return new AiEvent.Text(node.path("text").asString());
        }
        if (node.has("reasoning")) {
            return new AiEvent.Reasoning(node.path("reasoning").asString());
        }
        if (node.has("usage")) {
            var counts = node.path("usage");
            return new AiEvent.UsageReported(new Usage(counts.required("input").asLong(), counts.required("output").asLong(),
                    whole(counts, "cached"), whole(counts, "reasoning")));
        }
        if (node.has("finished")) {
            return new AiEvent.Finished(StopReason.valueOf(node.path("finished").asString()));
        }
        if (node.has("retrying")) {
            return new AiEvent.Retrying(node.path("retrying").asInt(), Duration.ofMillis(node.path("pause_ms").asLong()),
                    AiException.Kind.valueOf(node.path("why").asString()));
        }
        if (node.has("waiting")) {
            return new AiEvent.Waiting(WaitReason.valueOf(node.path("waiting").asString()), node.has("at_most_ms")
                    ? Optional.of(Duration.ofMillis(node.path("at_most_ms").asLong()))
                    : Optional.empty());
        }
        return new AiEvent.Started(node.required("started").asInt());
    }

    private static RecordedCall.Ending ending(JsonNode end) {
        if (end.has("reply")) {
            return new RecordedCall.Ending.Replied(StopReason.valueOf(end.path("reply").asString()));
        }
        if (end.has("stopped")) {
            return new RecordedCall.Ending.Stopped();
        }
        var kind = AiException.Kind.valueOf(end.required("error").asString().toUpperCase(Locale.ROOT));
        var retryAfter = whole(end, "retry_after_ms");
        return new RecordedCall.Ending.Failed(kind, end.path("message").asString(""),
                retryAfter.isPresent() ? Optional.of(Duration.ofMillis(retryAfter.getAsLong())) : Optional.empty());
    }

    private static OptionalLong whole(JsonNode node, String name) {
        return node.path(name).isNumber() ? OptionalLong.of(node.path(name).asLong()) : OptionalLong.empty();
    }
}
