package rehearsal.ai.completions;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.Protocol;

/** OpenAI's way of carrying a key and reporting errors, which the servers that copy its interface share. */
public record OpenAiProtocol(String title, String keyHint, boolean keyNeeded, Supplier<AnswerReader> readers) implements Protocol {

    @Override
    public String keyHeader() {
        return "authorization";
    }

    @Override
    public String keyValue(String key) {
        return "Bearer " + key;
    }

    @Override
    public SortedMap<String, String> headers() {
        return new TreeMap<>(Map.of(keyHeader(), keyValue("***"), "content-type", "application/json"));
    }

    @Override
    public AnswerReader reader() {
        return readers.get();
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return OpenAiErrors.failure(status, body);
    }
}
