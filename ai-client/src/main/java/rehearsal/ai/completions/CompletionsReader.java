package rehearsal.ai.completions;

import java.util.OptionalLong;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.http.AnswerSink;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import tools.jackson.databind.JsonNode;

/** Reads one Chat Completions answer, streamed chunks or one document. */
final class CompletionsReader implements AnswerReader {

    private boolean refused;

    @Override
    public void event(String name, String data, AnswerSink answer) {
        if (data.equals("[DONE]")) {
            answer.complete();
            return;
        }
        ServerJson.object(data, answer).ifPresent(chunk -> read(chunk, "delta", answer));
    }

    @Override
    public void whole(String body, AnswerSink answer) {
        ServerJson.object(body, answer).ifPresent(document -> {
            read(document, "message", answer);
            if (document.path("choices").isEmpty()) {
                answer.failed(new ServerFailure(Kind.MALFORMED, "it sent an answer without choices: " + ServerJson.beginning(body)));
            }
            answer.complete();
        });
    }

    private void read(JsonNode node, String part, AnswerSink answer) {
        if (node.path("error").isObject() || node.path("error").isString()) {
            answer.failed(OpenAiErrors.inStream(node));
            return;
        }
        for (JsonNode choice : node.path("choices")) {
            if (choice.path("index").asInt(0) == 0) {
                choice(choice.path(part), choice.path("finish_reason").asString(""), answer);
            }
        }
        usage(node.path("usage"), answer);
    }

    private void choice(JsonNode message, String finish, AnswerSink answer) {
        // Servers that show their thinking have not agreed on a name for it.
        answer.reasoning(message.path("reasoning_content").asString(message.path("reasoning").asString("")));
        answer.text(message.path("content").asString(""));
        var refusal = message.path("refusal").asString("");
        refused |= !refusal.isEmpty();
        answer.text(refusal);
        if (!finish.isEmpty()) {
            answer.stopped(refused ? StopReason.REFUSED : stop(finish));
        }
    }

    private static StopReason stop(String finish) {
        return switch (finish) {
            case "stop" -> StopReason.END;
            case "length" -> StopReason.MAX_TOKENS;
            case "tool_calls", "function_call" -> StopReason.TOOL;
            case "content_filter" -> StopReason.CONTENT_FILTER;
            default -> StopReason.OTHER;
        };
    }

    private static void usage(JsonNode usage, AnswerSink answer) {
        if (!usage.path("prompt_tokens").isNumber() || !usage.path("completion_tokens").isNumber()) {
            return;
        }
        answer.usage(new Usage(usage.path("prompt_tokens").longValue(), usage.path("completion_tokens").longValue(),
                number(usage.path("prompt_tokens_details").path("cached_tokens")),
                number(usage.path("completion_tokens_details").path("reasoning_tokens"))));
    }

    private static OptionalLong number(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.longValue()) : OptionalLong.empty();
    }
}
