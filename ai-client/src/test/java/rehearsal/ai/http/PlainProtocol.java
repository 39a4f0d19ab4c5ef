package rehearsal.ai.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;

/** A server that streams bare words and ends with "end". */
record PlainProtocol() implements Protocol {

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
        return new TreeMap<>(Map.of("authorization", "Bearer ***", "content-type", "application/json"));
    }

    @Override
    public Formatted write(AiRequest request, Target target) {
        return new Formatted.Ready(
                new WireRequest(target.provider(), request.model(), "POST", URI.create(target.base() + "/talk"), headers(), "{}", true,
                        List.of()));
    }

    @Override
    public List<ModelsDocument> models() {
        return List.of(ModelsDocument.of("/models", "data", "id"));
    }

    @Override
    public AnswerReader reader() {
        return new AnswerReader() {
            @Override
            public void event(String name, String data, AnswerSink answer) {
                if (data.equals("end")) {
                    answer.stopped(StopReason.END);
                    answer.complete();
                } else {
                    answer.text(data);
                }
            }

            @Override
            public void whole(String body, AnswerSink answer) {
                answer.text(body);
                answer.stopped(StopReason.END);
                answer.complete();
            }
        };
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return new ServerFailure(StatusTable.kind(status), ServerJson.beginning(body));
    }
}
