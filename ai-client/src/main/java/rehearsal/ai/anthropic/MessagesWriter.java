package rehearsal.ai.anthropic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Effort;
import rehearsal.ai.Formatted;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.ai.fit.EffortFit;
import rehearsal.ai.fit.MessageFitter;
import rehearsal.ai.fit.SchemaText;
import rehearsal.ai.fit.Temperature;
import rehearsal.ai.http.Protocol.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request for the Messages interface. Pure: the same request gives the same bytes. */
final class MessagesWriter {

    static final int DEFAULT_OUTPUT_LIMIT = 8192;

    private final Target target;
    private final SortedMap<String, String> headers;

    MessagesWriter(Target target, SortedMap<String, String> headers) {
        this.target = target;
        this.headers = headers;
    }

    Formatted write(AiRequest request) {
        if (request.system().isBlank() && request.messages().isEmpty()) {
            return new Formatted.Refused(List.of(new Rewrite("empty request", "there is neither a system text nor a message; write one")));
        }
        var rewritten = new ArrayList<Rewrite>();
        var format = JsonNodeFactory.instance.objectNode();
        var impossible = new ArrayList<Rewrite>();
        var system = schema(request, format, rewritten, impossible);
        if (!impossible.isEmpty()) {
            return new Formatted.Refused(impossible);
        }
        var body = JsonNodeFactory.instance.objectNode();
        body.put("model", request.model());
        body.put("max_tokens", request.maxOutput().orElse(DEFAULT_OUTPUT_LIMIT));
        if (request.maxOutput().isEmpty()) {
            rewritten.add(new Rewrite("no output limit", "max_tokens sent as " + DEFAULT_OUTPUT_LIMIT + ": Anthropic needs one"));
        }
        if (!system.isBlank()) {
            body.put("system", system);
        }
        messages(request, body, rewritten);
        var temperature = Temperature.fit(request.temperature(), 1.0, ClaudeFamily.takesTemperature(request.model()), request.model());
        temperature.value().ifPresent(value -> body.put("temperature", value));
        rewritten.addAll(temperature.rewritten());
        var effort = EffortFit.of(request.effort(), ClaudeFamily.takesEffort(request.model()), request.model());
        rewritten.addAll(effort.rewritten());
        output(format, effort.value(), body);
        body.put("stream", request.stream());
        return new Formatted.Ready(new WireRequest(target.provider(), request.model(), "POST", URI.create(target.base() + "/messages"),
                headers, body.toString(), request.stream(), rewritten));
    }

    private static void output(ObjectNode format, Optional<Effort> effort, ObjectNode body) {
        var output = JsonNodeFactory.instance.objectNode();
        if (!format.isEmpty()) {
            output.set("format", format);
        }
        effort.ifPresent(wanted -> output.put("effort", wanted.id()));
        if (!output.isEmpty()) {
            body.set("output_config", output);
        }
    }

    /** Puts the schema where it can be enforced; otherwise into the system text, which is returned. */
    private static String schema(AiRequest request, ObjectNode format, List<Rewrite> rewritten, List<Rewrite> impossible) {
        if (request.responseSchema().isEmpty()) {
            return request.system();
        }
        var schema = request.responseSchema().get();
        if (!ClaudeFamily.takesSchema(request.model())) {
            rewritten.add(
                    new Rewrite("response schema", "written into the system text: " + request.model() + " cannot be held to a schema"));
            return SchemaText.append(request.system(), schema);
        }
        var fitted = MessagesSchema.fit(schema);
        impossible.addAll(fitted.impossible());
        var tooMuch = MessagesSchema.tooMuch(fitted.schema());
        if (tooMuch.isPresent()) {
            rewritten.add(new Rewrite("response schema with " + tooMuch.get(), "written into the system text and not enforced"));
            return SchemaText.append(request.system(), schema);
        }
        rewritten.addAll(fitted.rewritten());
        format.put("type", "json_schema").set("schema", fitted.schema());
        return request.system();
    }

    private static void messages(AiRequest request, ObjectNode body, List<Rewrite> rewritten) {
        var fitted = new MessageFitter(request.messages()).withoutBlankMessages().speakersAlternate().clientBegins().clientHasLastWord();
        rewritten.addAll(fitted.rewritten());
        var messages = body.putArray("messages");
        for (AiMessage message : fitted.messages()) {
            messages.addObject().put("role", message.speaker() == Speaker.CLIENT ? "user" : "assistant").put("content", message.text());
        }
    }
}
