package rehearsal.ai.gemini;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import rehearsal.ai.fit.SchemaDialect;
import rehearsal.ai.fit.SchemaFitter;
import rehearsal.ai.fit.Temperature;
import rehearsal.ai.http.Protocol.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request for generateContent, streamed or not. Pure: the same request gives the same bytes. */
final class GeminiWriter {

    private static final SchemaDialect DIALECT = new SchemaDialect("Gemini",
            Set.of("type", "description", "title", "enum", "required", "$ref", "minimum", "maximum", "maxItems"),
            Set.of("pattern", "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "uniqueItems", "default",
                    "examples", "minProperties", "maxProperties"),
            Set.of("date-time", "date", "time"), Integer.MAX_VALUE, false, false);

    private final Target target;
    private final SortedMap<String, String> headers;

    GeminiWriter(Target target, SortedMap<String, String> headers) {
        this.target = target;
        this.headers = headers;
    }

    Formatted write(AiRequest request) {
        if (request.system().isBlank() && request.messages().isEmpty()) {
            return new Formatted.Refused(List.of(new Rewrite("empty request", "there is neither a system text nor a message; write one")));
        }
        var rewritten = new ArrayList<Rewrite>();
        var impossible = new ArrayList<Rewrite>();
        var body = JsonNodeFactory.instance.objectNode();
        if (!request.system().isBlank()) {
            body.putObject("systemInstruction").putArray("parts").addObject().put("text", request.system());
        }
        contents(request, body, rewritten);
        var config = JsonNodeFactory.instance.objectNode();
        request.maxOutput().ifPresent(most -> config.put("maxOutputTokens", most));
        var temperature = Temperature.fit(request.temperature(), 2.0, GeminiFamily.takesTemperature(request.model()), request.model());
        temperature.value().ifPresent(value -> config.put("temperature", value));
        rewritten.addAll(temperature.rewritten());
        thinking(request, config, rewritten);
        request.responseSchema().ifPresent(schema -> {
            var fitted = SchemaFitter.fit(schema, DIALECT);
            rewritten.addAll(fitted.rewritten());
            impossible.addAll(fitted.impossible());
            config.put("responseMimeType", "application/json").set("responseJsonSchema", fitted.schema());
        });
        if (!config.isEmpty()) {
            body.set("generationConfig", config);
        }
        if (!impossible.isEmpty()) {
            return new Formatted.Refused(impossible);
        }
        return new Formatted.Ready(new WireRequest(target.provider(), request.model(), "POST", url(request), headers,
                body.toString(), request.stream(), rewritten));
    }

    private static void thinking(AiRequest request, ObjectNode config, List<Rewrite> rewritten) {
        var levels = GeminiFamily.hasLevels(request.model());
        var effort = EffortFit.of(request.effort(), levels || GeminiFamily.hasBudget(request.model()), request.model());
        rewritten.addAll(effort.rewritten());
        effort.value().ifPresent(wanted -> {
            var thinking = config.putObject("thinkingConfig");
            if (levels) {
                thinking.put("thinkingLevel", wanted.id());
            } else {
                thinking.put("thinkingBudget", budget(wanted));
                rewritten.add(new Rewrite("effort " + wanted.id(), "sent as at most " + budget(wanted) + " tokens of thinking"));
            }
        });
    }

    /** As far apart as the levels of the models that have them. */
    private static int budget(Effort effort) {
        return switch (effort) {
            case LOW -> 1024;
            case MEDIUM -> 8192;
            case HIGH -> 24_576;
        };
    }

    private URI url(AiRequest request) {
        var name = request.model().startsWith("models/") ? request.model().substring("models/".length()) : request.model();
        var method = request.stream() ? ":streamGenerateContent?alt=sse" : ":generateContent";
        return URI.create(target.base() + "/models/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + method);
    }

    private static void contents(AiRequest request, ObjectNode body, List<Rewrite> rewritten) {
        var fitted = new MessageFitter(request.messages()).withoutBlankMessages().clientBegins().clientHasLastWord();
        rewritten.addAll(fitted.rewritten());
        var contents = body.putArray("contents");
        for (AiMessage message : fitted.messages()) {
            var content = contents.addObject().put("role", message.speaker() == Speaker.CLIENT ? "user" : "model");
            content.putArray("parts").addObject().put("text", message.text());
        }
    }
}
