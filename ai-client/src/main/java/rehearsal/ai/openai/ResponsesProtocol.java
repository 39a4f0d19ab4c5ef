package rehearsal.ai.openai;

import java.util.List;
import java.util.SortedMap;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.completions.BearerKey;
import rehearsal.ai.completions.OpenAiErrors;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.http.Protocol;
import rehearsal.ai.http.ServerFailure;

/** OpenAI's Responses interface. */
record ResponsesProtocol() implements Protocol {

    @Override
    public Formatted write(AiRequest request, Target target) {
        return new ResponsesWriter(target).write(request);
    }

    @Override
    public AnswerReader reader() {
        return new ResponsesReader();
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

    @Override
    public List<ModelsDocument> models() {
        return List.of(OpenAi.MODELS);
    }
}
