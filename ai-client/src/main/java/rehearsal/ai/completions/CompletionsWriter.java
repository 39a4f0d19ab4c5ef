package rehearsal.ai.completions;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.ai.fit.EffortFit;
import rehearsal.ai.fit.SchemaText;
import rehearsal.ai.fit.Temperature;
import rehearsal.ai.http.Protocol.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a Chat Completions request. Pure: the same request gives the same bytes. */
final class CompletionsWriter {

    private final CompletionsDialect dialect;
    private final Target target;

    CompletionsWriter(CompletionsDialect dialect, Target target) {
        this.dialect = dialect;
        this.target = target;
    }

    Formatted write(AiRequest request) {
        var rewritten = new ArrayList<Rewrite>();
        var impossible = new ArrayList<Rewrite>();
        var body = JsonNodeFactory.instance.objectNode();
        var reasons = dialect.reasoningFamilies() && OpenAiFamily.reasons(request.model());
        body.put("model", request.model());
        messages(request, system(request, rewritten), reasons ? "developer" : "system", body);
        if (body.path("messages").isEmpty()) {
            impossible.add(new Rewrite("empty request", "there is neither a system text nor a message; write one"));
        }
        request.maxOutput().ifPresent(most -> body.put(dialect.maxTokensField(), most));
        var temperature = Temperature.fit(request.temperature(), 2.0, !reasons, request.model());
        temperature.value().ifPresent(value -> body.put("temperature", value));
        rewritten.addAll(temperature.rewritten());
        var effort = EffortFit.of(request.effort(), reasons, request.model());
        effort.value().ifPresent(wanted -> body.put("reasoning_effort", wanted.id()));
        rewritten.addAll(effort.rewritten());
        request.responseSchema().ifPresent(schema -> responseFormat(schema, body, rewritten, impossible));
        body.put("stream", request.stream());
        if (request.stream() && dialect.usageInStream()) {
            body.putObject("stream_options").put("include_usage", true);
        }
        if (!impossible.isEmpty()) {
            return new Formatted.Refused(impossible);
        }
        return new Formatted.Ready(new WireRequest(target.provider(), request.model(), "POST",
                URI.create(target.base() + "/chat/completions"), BearerKey.headers(), body.toString(), request.stream(), rewritten));
    }

    private String system(AiRequest request, List<Rewrite> rewritten) {
        if (request.responseSchema().isEmpty() || dialect.schemaSupport() == SchemaSupport.JSON_SCHEMA) {
            return request.system();
        }
        rewritten.add(new Rewrite("response schema", "written into the system text: this server is not asked to enforce a schema"));
        return SchemaText.append(request.system(), request.responseSchema().get());
    }

    private static void messages(AiRequest request, String system, String systemRole, ObjectNode body) {
        var messages = body.putArray("messages");
        if (!system.isEmpty()) {
            messages.addObject().put("role", systemRole).put("content", system);
        }
        for (AiMessage message : request.messages()) {
            messages.addObject().put("role", role(message.speaker())).put("content", message.text());
        }
    }

    private static String role(Speaker speaker) {
        return switch (speaker) {
            case CLIENT -> "user";
            case COACH -> "assistant";
        };
    }

    private void responseFormat(ResponseSchema schema, ObjectNode body, List<Rewrite> rewritten, List<Rewrite> impossible) {
        switch (dialect.schemaSupport()) {
            case JSON_SCHEMA -> {
                var fitted = StrictSchema.fit(schema);
                rewritten.addAll(fitted.rewritten());
                impossible.addAll(fitted.impossible());
                var format = body.putObject("response_format").put("type", "json_schema").putObject("json_schema");
                format.put("name", StrictSchema.name(schema, rewritten)).put("strict", true).set("schema", fitted.schema());
            }
            case JSON_OBJECT -> body.putObject("response_format").put("type", "json_object");
            case NONE -> {
            }
        }
    }
}
