package rehearsal.ai.gemini;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

/** How Gemini takes a key and reports errors. */
final class GeminiProtocol implements Protocol {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)s");

    @Override
    public String keyHeader() {
        return "x-goog-api-key";
    }

    @Override
    public String keyValue(String key) {
        return key;
    }

    @Override
    public SortedMap<String, String> headers() {
        return new TreeMap<>(Map.of(keyHeader(), keyValue("***"), "content-type", "application/json"));
    }

    @Override
    public Formatted write(AiRequest request, Target target) {
        return new GeminiWriter(target, headers()).write(request);
    }

    @Override
    public List<ModelsDocument> models() {
        return List.of(new ModelsDocument("/models?pageSize=1000", false, "models", GeminiProtocol::name));
    }

    @Override
    public AnswerReader reader() {
        return new GeminiReader();
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return ServerJson.object(body).map(document -> failure(document.path("error"), StatusTable.kind(status)))
                .orElseGet(() -> new ServerFailure(StatusTable.kind(status), ServerJson.beginning(body)));
    }

    static ServerFailure failure(JsonNode error, Kind otherwise) {
        var words = error.path("message").asString(ServerJson.beginning(error.toString()));
        return new ServerFailure(kind(error, words.toLowerCase(Locale.ROOT), otherwise), words, retryDelay(error));
    }

    private static Kind kind(JsonNode error, String words, Kind otherwise) {
        return switch (error.path("status").asString("")) {
            case "UNAUTHENTICATED" -> Kind.BAD_KEY;
            case "PERMISSION_DENIED" -> words.contains("api key") && words.contains("leaked") ? Kind.BAD_KEY : Kind.NO_PERMISSION;
            case "NOT_FOUND" -> Kind.MODEL_NOT_FOUND;
            case "RESOURCE_EXHAUSTED" -> isUsedUp(error, words) ? Kind.NO_CREDIT : Kind.RATE_LIMITED;
            case "UNAVAILABLE" -> Kind.OVERLOADED;
            case "DEADLINE_EXCEEDED" -> Kind.TIMEOUT;
            case "INTERNAL", "UNKNOWN" -> Kind.SERVER;
            case "FAILED_PRECONDITION" -> words.contains("billing") ? Kind.NO_CREDIT : Kind.NO_PERMISSION;
            case "INVALID_ARGUMENT" -> invalid(error, words);
            default -> otherwise;
        };
    }

    private static Kind invalid(JsonNode error, String words) {
        var badKey = error.path("details").valueStream().anyMatch(detail -> detail.path("reason").asString("").equals("API_KEY_INVALID"));
        if (badKey || words.contains("api key not valid") || words.contains("api key expired")) {
            return Kind.BAD_KEY;
        }
        return words.contains("token count") && words.contains("exceeds") ? Kind.CONTEXT_TOO_LONG : Kind.INVALID_REQUEST;
    }

    /** One status stands for both: a quota of the minute passes, one of the day or of zero does not. */
    private static boolean isUsedUp(JsonNode error, String words) {
        if (words.contains("limit: 0") || words.contains("credits are depleted")) {
            return true;
        }
        return error.path("details").valueStream().flatMap(detail -> detail.path("violations").valueStream())
                .anyMatch(violation -> violation.path("quotaId").asString("").contains("PerDay"));
    }

    private static Optional<Duration> retryDelay(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            var delay = SECONDS.matcher(detail.path("retryDelay").asString(""));
            if (delay.matches()) {
                return Optional.of(Duration.ofMillis((long) (Double.parseDouble(delay.group(1)) * 1000)));
            }
        }
        return Optional.empty();
    }

    /** Some models cannot answer, they embed or draw. */
    private static Optional<String> name(JsonNode model) {
        var methods = model.path("supportedGenerationMethods");
        var answers = methods.isMissingNode() || methods.valueStream().anyMatch(method -> method.asString("").equals("generateContent"));
        return answers ? ModelsDocument.text(model, "name").map(name -> name.replaceFirst("^models/", "")) : Optional.empty();
    }
}
