package rehearsal.ai.openai;

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
import rehearsal.ai.completions.BearerKey;
import rehearsal.ai.completions.OpenAiFamily;
import rehearsal.ai.completions.StrictSchema;
import rehearsal.ai.fit.EffortFit;
import rehearsal.ai.fit.Temperature;
import rehearsal.ai.http.Protocol.Target;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request for the Responses interface. Pure: the same request gives the same bytes. */
final class ResponsesWriter {

    private static final int SMALLEST_OUTPUT_LIMIT = 16;

    private final Target target;

    ResponsesWriter(Target target) {
        this.target = target;
    }

    Formatted write(AiRequest request) {
        var rewritten = new ArrayList<Rewrite>();
        var impossible = new ArrayList<Rewrite>();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("model", request.model());
        input(request, body, rewritten, impossible);
        request.maxOutput().ifPresent(most -> maxOutput(most, body, rewritten));
        var temperature = Temperature.fit(request.temperature(), 2.0, !OpenAiFamily.reasons(request.model()), request.model());
        temperature.value().ifPresent(value -> body.put("temperature", value));
        rewritten.addAll(temperature.rewritten());
        var effort = EffortFit.of(request.effort(), OpenAiFamily.reasons(request.model()), request.model());
        effort.value().ifPresent(wanted -> body.putObject("reasoning").put("effort", wanted.id()));
        rewritten.addAll(effort.rewritten());
        request.responseSchema().ifPresent(schema -> textFormat(schema, body, rewritten, impossible));
        // Kept on their side for 30 days otherwise; what a client says to a coach stays here.
        body.put("store", false);
        body.put("stream", request.stream());
        if (!impossible.isEmpty()) {
            return new Formatted.Refused(impossible);
        }
        return new Formatted.Ready(new WireRequest(target.provider(), request.model(), "POST", URI.create(target.base() + "/responses"),
                BearerKey.headers(), body.toString(), request.stream(), rewritten));
    }

    private static void input(AiRequest request, ObjectNode body, List<Rewrite> rewritten, List<Rewrite> impossible) {
        if (request.messages().isEmpty()) {
            if (request.system().isEmpty()) {
                impossible.add(new Rewrite("empty request", "there is neither a system text nor a message; write one"));
            }
            // The interface wants some input; the system text alone is enough when it stands there.
            body.putArray("input").addObject().put("role", "developer").put("content", request.system());
            rewritten.add(new Rewrite("empty conversation", "the system text sent as a developer message, since some input is needed"));
            return;
        }
        if (!request.system().isEmpty()) {
            body.put("instructions", request.system());
        }
        var input = body.putArray("input");
        for (AiMessage message : request.messages()) {
            input.addObject().put("role", message.speaker() == Speaker.CLIENT ? "user" : "assistant").put("content", message.text());
        }
    }

    private static void maxOutput(int most, ObjectNode body, List<Rewrite> rewritten) {
        body.put("max_output_tokens", Math.max(most, SMALLEST_OUTPUT_LIMIT));
        if (most < SMALLEST_OUTPUT_LIMIT) {
            rewritten.add(new Rewrite("output limit of " + most, "sent as " + SMALLEST_OUTPUT_LIMIT + ", the smallest that is taken"));
        }
    }

    private static void textFormat(ResponseSchema schema, ObjectNode body, List<Rewrite> rewritten, List<Rewrite> impossible) {
        var fitted = StrictSchema.fit(schema);
        rewritten.addAll(fitted.rewritten());
        impossible.addAll(fitted.impossible());
        var format = body.putObject("text").putObject("format").put("type", "json_schema");
        format.put("name", StrictSchema.name(schema, rewritten)).put("strict", true).set("schema", fitted.schema());
    }
}
