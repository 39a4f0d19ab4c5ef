package rehearsal.ai.anthropic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import rehearsal.ai.http.Protocol;
import rehearsal.ai.http.StatusTable;
import tools.jackson.databind.JsonNode;

/** How Anthropic takes a key and reports errors. */
final class MessagesProtocol implements Protocol {

    @Override
    public String keyHeader() {
        return "x-api-key";
    }

    @Override
    public String keyValue(String key) {
        return key;
    }

    @Override
    public SortedMap<String, String> headers() {
        return new TreeMap<>(Map.of(keyHeader(), keyValue("***"), "anthropic-version", "2023-06-01", "content-type", "application/json"));
    }

    @Override
    public Formatted write(AiRequest request, Target target) {
        return new MessagesWriter(target, headers()).write(request);
    }

    @Override
    public List<ModelsDocument> models() {
        return List.of(ModelsDocument.of("/models?limit=1000", "data", "id"));
    }

    @Override
    public AnswerReader reader() {
        return new MessagesReader();
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return ServerJson.object(body).map(document -> failure(document.path("error"), StatusTable.kind(status)))
                .orElseGet(() -> new ServerFailure(StatusTable.kind(status), ServerJson.beginning(body)));
    }

    static ServerFailure failure(JsonNode error, Kind otherwise) {
        var words = error.path("message").asString(ServerJson.beginning(error.toString()));
        return new ServerFailure(kind(error.path("type").asString(""), words.toLowerCase(Locale.ROOT), otherwise), words);
    }

    private static Kind kind(String type, String words, Kind otherwise) {
        return switch (type) {
            case "authentication_error" -> Kind.BAD_KEY;
            case "billing_error" -> Kind.NO_CREDIT;
            case "permission_error" -> Kind.NO_PERMISSION;
            case "not_found_error" -> Kind.MODEL_NOT_FOUND;
            case "request_too_large" -> Kind.CONTEXT_TOO_LONG;
            case "rate_limit_error" -> usedUp(words) ? Kind.NO_CREDIT : Kind.RATE_LIMITED;
            case "timeout_error" -> Kind.TIMEOUT;
            case "api_error" -> Kind.SERVER;
            case "overloaded_error" -> Kind.OVERLOADED;
            case "invalid_request_error" -> byWords(words);
            default -> otherwise;
        };
    }

    /** A quota of money does not pass by waiting, whatever status it comes with. */
    private static boolean usedUp(String words) {
        return Stream.of("credit balance", "billing", "spend limit", "usage limit", "quota").anyMatch(words::contains)
                && !words.contains("per minute");
    }

    private static Kind byWords(String words) {
        if (usedUp(words)) {
            return Kind.NO_CREDIT;
        }
        var tooLong = words.contains("prompt is too long") || words.contains("exceed context limit") || words.contains("context window");
        return tooLong ? Kind.CONTEXT_TOO_LONG : Kind.INVALID_REQUEST;
    }
}
