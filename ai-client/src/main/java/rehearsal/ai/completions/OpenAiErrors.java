package rehearsal.ai.completions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import rehearsal.ai.http.StatusTable;
import tools.jackson.databind.JsonNode;

/** The errors of OpenAI and of the servers that answer like it. */
public final class OpenAiErrors {

    private static final Set<String> NO_CREDIT = Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active",
            "insufficient_balance", "insufficient_credits");
    private static final Set<String> TOO_LONG = Set.of("context_length_exceeded", "exceed_context_size_error", "string_above_max_length");
    private static final Set<String> REFUSED = Set.of("content_policy_violation", "content_filter", "invalid_prompt",
            "moderation_blocked", "cyber_policy");
    private static final Set<String> NO_MODEL = Set.of("model_not_found", "model_not_available", "model_decommissioned");

    private OpenAiErrors() {
    }

    public static ServerFailure failure(int status, String body) {
        var error = ServerJson.object(body).map(OpenAiErrors::error);
        if (error.isEmpty()) {
            return new ServerFailure(StatusTable.kind(status), ServerJson.beginning(body));
        }
        return new ServerFailure(kind(error.get(), StatusTable.kind(status)), words(error.get()));
    }

    /** An error that arrives where an answer was expected, without a status of its own. */
    public static ServerFailure inStream(JsonNode document) {
        var error = error(document);
        var status = error.path("code").isNumber() ? error.path("code").intValue() : error.path("status").asInt(500);
        return new ServerFailure(kind(error, StatusTable.kind(status)), words(error));
    }

    private static JsonNode error(JsonNode document) {
        var error = document.path("error");
        return error.isMissingNode() || error.isNull() ? document : error;
    }

    private static String words(JsonNode error) {
        if (error.isString()) {
            return error.stringValue();
        }
        return error.path("message").asString(error.path("detail").asString(ServerJson.beginning(error.toString())));
    }

    private static Kind kind(JsonNode error, Kind byStatus) {
        var code = error.path("code").asString("").toLowerCase(Locale.ROOT);
        var type = error.path("type").asString("").toLowerCase(Locale.ROOT);
        for (String name : List.of(code, type)) {
            if (NO_CREDIT.contains(name)) {
                return Kind.NO_CREDIT;
            } else if (TOO_LONG.contains(name)) {
                return Kind.CONTEXT_TOO_LONG;
            } else if (REFUSED.contains(name)) {
                return Kind.REFUSED;
            } else if (NO_MODEL.contains(name)) {
                return Kind.MODEL_NOT_FOUND;
            } else if (name.equals("invalid_api_key")) {
                return Kind.BAD_KEY;
            } else if (name.startsWith("rate_limit")) {
                return Kind.RATE_LIMITED;
            } else if (name.equals("server_is_overloaded") || name.equals("slow_down") || name.equals("overloaded_error")) {
                return Kind.OVERLOADED;
            }
        }
        return byWords(words(error).toLowerCase(Locale.ROOT), byStatus);
    }

    private static Kind byWords(String words, Kind byStatus) {
        if (byStatus != Kind.INVALID_REQUEST) {
            return byStatus;
        }
        // Local servers tell it only in words: vLLM, LM Studio and llama.cpp each in their own.
        if (words.contains("context length") || words.contains("context size") || words.contains("context window")) {
            return Kind.CONTEXT_TOO_LONG;
        }
        return words.contains("model") && (words.contains("not found") || words.contains("does not exist"))
                ? Kind.MODEL_NOT_FOUND
                : byStatus;
    }
}
