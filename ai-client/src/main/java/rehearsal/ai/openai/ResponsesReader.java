package rehearsal.ai.openai;

import java.util.OptionalLong;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.completions.OpenAiErrors;
import rehearsal.ai.http.AnswerSink;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import tools.jackson.databind.JsonNode;

/** Reads one answer of the Responses interface: its events by their type, or one response document. */
final class ResponsesReader implements AnswerReader {

    private boolean refused;
    private boolean toolCalled;
    private boolean spoken;

    @Override
    public void event(String name, String data, AnswerSink answer) {
        ServerJson.object(data, answer).ifPresent(event -> read(event.path("type").asString(name), event, answer));
    }

    @Override
    public void whole(String body, AnswerSink answer) {
        ServerJson.object(body, answer).ifPresent(response -> {
            if (!response.path("output").isArray() && !response.path("error").isObject()) {
                answer.failed(new ServerFailure(Kind.MALFORMED, "it sent an answer without output: " + ServerJson.beginning(body)));
                return;
            }
            output(response, answer);
            finish(response, answer);
        });
    }

    private void read(String type, JsonNode event, AnswerSink answer) {
        switch (type) {
            case "response.output_text.delta" -> text(event.path("delta").asString(""), answer);
            case "response.refusal.delta" -> {
                refused = true;
                text(event.path("delta").asString(""), answer);
            }
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" ->
                answer.reasoning(event.path("delta").asString(""));
            case "response.output_item.done" -> item(event.path("item"));
            case "response.completed", "response.incomplete", "response.failed" -> finish(event.path("response"), answer);
            case "error" -> answer.failed(OpenAiErrors.inStream(event));
            default -> {
                // Newer servers may say more than is known here; what matters has its own events.
            }
        }
    }

    private void text(String piece, AnswerSink answer) {
        spoken |= !piece.isEmpty();
        answer.text(piece);
    }

    private void item(JsonNode item) {
        toolCalled |= item.path("type").asString("").endsWith("_call");
    }

    private void output(JsonNode response, AnswerSink answer) {
        for (JsonNode item : response.path("output")) {
            item(item);
            item.path("summary").forEach(part -> answer.reasoning(part.path("text").asString("")));
            for (JsonNode part : item.path("content")) {
                refused |= part.path("type").asString("").equals("refusal");
                text(part.path("text").asString(part.path("refusal").asString("")), answer);
            }
        }
    }

    private void finish(JsonNode response, AnswerSink answer) {
        usage(response.path("usage"), answer);
        var status = response.path("status").asString("");
        if (status.equals("failed") || response.path("error").isObject()) {
            answer.failed(OpenAiErrors.inStream(response));
            return;
        }
        answer.stopped(stop(status, response.path("incomplete_details").path("reason").asString("")));
        answer.complete();
    }

    private StopReason stop(String status, String reason) {
        if (status.equals("incomplete")) {
            return switch (reason) {
                case "max_output_tokens" -> StopReason.MAX_TOKENS;
                case "content_filter" -> StopReason.CONTENT_FILTER;
                default -> StopReason.OTHER;
            };
        }
        if (refused) {
            return StopReason.REFUSED;
        }
        return toolCalled && !spoken ? StopReason.TOOL : StopReason.END;
    }

    private static void usage(JsonNode usage, AnswerSink answer) {
        if (!usage.path("input_tokens").isNumber() || !usage.path("output_tokens").isNumber()) {
            return;
        }
        answer.usage(new Usage(usage.path("input_tokens").longValue(), usage.path("output_tokens").longValue(),
                number(usage.path("input_tokens_details").path("cached_tokens")),
                number(usage.path("output_tokens_details").path("reasoning_tokens"))));
    }

    private static OptionalLong number(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.longValue()) : OptionalLong.empty();
    }
}
