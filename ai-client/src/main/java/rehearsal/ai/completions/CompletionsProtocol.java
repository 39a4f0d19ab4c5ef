package rehearsal.ai.completions;

import java.util.List;
import java.util.SortedMap;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.http.Protocol;
import rehearsal.ai.http.ServerFailure;

/** The Chat Completions format, as the dialect says. */
public record CompletionsProtocol(CompletionsDialect dialect, List<ModelsDocument> models) implements Protocol {

    public CompletionsProtocol {
        models = List.copyOf(models);
    }

    @Override
    public Formatted write(AiRequest request, Target target) {
        return new CompletionsWriter(dialect, target).write(request);
    }

    @Override
    public AnswerReader reader() {
        return new CompletionsReader();
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return OpenAiErrors.failure(status, body);
    }

    @Override
    public String keyHeader() {
        return BearerKey.HEADER;
    }

    @Override
    public String keyValue(String key) {
        return BearerKey.value(key);
    }

    @Override
    public SortedMap<String, String> headers() {
        return BearerKey.headers();
    }
}
