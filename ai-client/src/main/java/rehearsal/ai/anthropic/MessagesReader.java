package rehearsal.ai.anthropic;

import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.http.AnswerSink;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import tools.jackson.databind.JsonNode;

/** Reads one answer of the Messages interface: its events by their type, or one message document. */
final class MessagesReader implements AnswerReader {

    /** What went in is told at the start and may be told again at the end; what came out is a running total. */
    private Optional<JsonNode> startUsage = Optional.empty();

    @Override
    public void event(String name, String data, AnswerSink answer) {
        ServerJson.object(data, answer).ifPresent(event -> read(event.path("type").asString(name), event, answer));
    }

    @Override
    public void whole(String body, AnswerSink answer) {
        ServerJson.object(body, answer).ifPresent(message -> {
            if (!message.path("content").isArray()) {
                answer.failed(new ServerFailure(Kind.MALFORMED, "it sent a message without content: " + ServerJson.beginning(body)));
                return;
            }
            message.path("content").forEach(block -> piece(block, answer));
            usage(message.path("usage"), answer);
            stop(message.path("stop_reason").asString(""), answer);
            answer.complete();
        });
    }

    private void read(String type, JsonNode event, AnswerSink answer) {
        switch (type) {
            case "message_start" -> startUsage = Optional.of(event.path("message").path("usage"));
            case "content_block_start" -> piece(event.path("content_block"), answer);
            case "content_block_delta" -> piece(event.path("delta"), answer);
            case "message_delta" -> {
                usage(event.path("usage"), answer);
                stop(event.path("delta").path("stop_reason").asString(""), answer);
            }
            case "message_stop" -> answer.complete();
            case "error" -> answer.failed(MessagesProtocol.failure(event.path("error"), Kind.SERVER));
            default -> {
                // Pings, ends of blocks, and kinds of events that newer servers may add.
            }
        }
    }

    private static void piece(JsonNode block, AnswerSink answer) {
        switch (block.path("type").asString("")) {
            case "text", "text_delta" -> answer.text(block.path("text").asString(""));
            case "thinking", "thinking_delta" -> answer.reasoning(block.path("thinking").asString(""));
            default -> {
                // Tool input and signatures are not words for anyone.
            }
        }
    }

    private static void stop(String reason, AnswerSink answer) {
        if (reason.isEmpty()) {
            return;
        }
        answer.stopped(switch (reason) {
            case "end_turn" -> StopReason.END;
            case "max_tokens", "model_context_window_exceeded" -> StopReason.MAX_TOKENS;
            case "stop_sequence" -> StopReason.STOP_SEQUENCE;
            case "tool_use" -> StopReason.TOOL;
            case "refusal" -> StopReason.REFUSED;
            default -> StopReason.OTHER;
        });
    }

    private void usage(JsonNode usage, AnswerSink answer) {
        var input = usage.path("input_tokens").isNumber() ? usage : startUsage.orElse(usage);
        if (!input.path("input_tokens").isNumber() || !usage.path("output_tokens").isNumber()) {
            return;
        }
        // Here the cached part is counted beside the input, not in it.
        var cached = input.path("cache_read_input_tokens");
        var all = input.path("input_tokens").longValue() + cached.asLong(0) + input.path("cache_creation_input_tokens").asLong(0);
        answer.usage(new Usage(all, usage.path("output_tokens").longValue(),
                cached.isNumber() ? OptionalLong.of(cached.longValue()) : OptionalLong.empty(), OptionalLong.empty()));
    }
}
