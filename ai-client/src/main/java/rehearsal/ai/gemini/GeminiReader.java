package rehearsal.ai.gemini;

import java.util.OptionalLong;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.http.AnswerSink;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import tools.jackson.databind.JsonNode;

/** Reads one Gemini answer. Streamed or not, each piece is the same kind of document; there is no end marker but the reason to stop. */
final class GeminiReader implements AnswerReader {

    private boolean finished;
    private boolean spoken;
    private boolean toolCalled;

    @Override
    public void event(String name, String data, AnswerSink answer) {
        ServerJson.object(data, answer).ifPresent(document -> read(document, answer));
    }

    @Override
    public void whole(String body, AnswerSink answer) {
        ServerJson.object(body, answer).ifPresent(document -> {
            read(document, answer);
            if (document.path("candidates").isEmpty() && document.path("error").isMissingNode()) {
                answer.failed(new ServerFailure(Kind.MALFORMED, "it sent an answer without candidates: " + ServerJson.beginning(body)));
            }
            closed(answer);
        });
    }

    @Override
    public void closed(AnswerSink answer) {
        if (finished) {
            answer.complete();
        }
    }

    private void read(JsonNode document, AnswerSink answer) {
        if (document.path("error").isObject()) {
            answer.failed(GeminiProtocol.failure(document.path("error"), Kind.SERVER));
            return;
        }
        var blocked = document.path("promptFeedback").path("blockReason").asString("");
        if (!blocked.isEmpty()) {
            answer.failed(new ServerFailure(Kind.REFUSED, "the prompt was blocked (" + blocked + ")"));
            return;
        }
        var candidate = document.path("candidates").path(0);
        candidate.path("content").path("parts").forEach(part -> part(part, answer));
        usage(document.path("usageMetadata"), answer);
        var reason = candidate.path("finishReason").asString("");
        if (!reason.isEmpty() && !reason.equals("FINISH_REASON_UNSPECIFIED")) {
            finished = true;
            answer.stopped(stop(reason));
        }
    }

    private void part(JsonNode part, AnswerSink answer) {
        var text = part.path("text").asString("");
        if (part.path("thought").asBoolean(false)) {
            answer.reasoning(text);
            return;
        }
        spoken |= !text.isEmpty();
        toolCalled |= part.path("functionCall").isObject();
        answer.text(text);
    }

    private StopReason stop(String reason) {
        return switch (reason) {
            case "STOP" -> toolCalled && !spoken ? StopReason.TOOL : StopReason.END;
            case "MAX_TOKENS" -> StopReason.MAX_TOKENS;
            case "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY", "LANGUAGE" -> StopReason.CONTENT_FILTER;
            default -> StopReason.OTHER;
        };
    }

    private static void usage(JsonNode usage, AnswerSink answer) {
        if (!usage.path("promptTokenCount").isNumber() || !usage.path("candidatesTokenCount").isNumber()) {
            return;
        }
        // Thinking is counted beside the answer here and paid like it.
        var thoughts = usage.path("thoughtsTokenCount");
        var cached = usage.path("cachedContentTokenCount");
        answer.usage(
                new Usage(usage.path("promptTokenCount").longValue(), usage.path("candidatesTokenCount").longValue() + thoughts.asLong(0),
                        cached.isNumber() ? OptionalLong.of(cached.longValue()) : OptionalLong.empty(),
                        thoughts.isNumber() ? OptionalLong.of(thoughts.longValue()) : OptionalLong.empty()));
    }
}
