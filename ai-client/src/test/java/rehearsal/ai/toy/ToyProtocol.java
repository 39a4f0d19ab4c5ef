package rehearsal.ai.toy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.AnswerReader;
import rehearsal.ai.http.AnswerSink;
import rehearsal.ai.http.ModelsDocument;
import rehearsal.ai.http.Protocol;
import rehearsal.ai.http.ServerFailure;
import rehearsal.ai.http.ServerJson;
import rehearsal.ai.http.StatusTable;
import tools.jackson.databind.node.JsonNodeFactory;

/** A vendor that takes one text and sends one back. */
record ToyProtocol() implements Protocol {

    @Override
    public Formatted write(AiRequest request, Target target) {
        var body = JsonNodeFactory.instance.objectNode().put("model", request.model()).put("text", request.messages().getLast().text());
        return new Formatted.Ready(
                new WireRequest(target.provider(), request.model(), "POST", URI.create(target.base() + "/say"), headers(),
                        body.toString(), false, List.of()));
    }

    @Override
    public AnswerReader reader() {
        return new AnswerReader() {
            @Override
            public void event(String name, String data, AnswerSink answer) {
                whole(data, answer);
            }

            @Override
            public void whole(String body, AnswerSink answer) {
                ServerJson.object(body, answer).ifPresent(document -> {
                    answer.text(document.path("text").asString(""));
                    answer.stopped(StopReason.END);
                    answer.complete();
                });
            }
        };
    }

    @Override
    public ServerFailure failure(int status, String body) {
        return new ServerFailure(StatusTable.kind(status), ServerJson.beginning(body));
    }

    @Override
    public String keyHeader() {
        return "x-toy-key";
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
    public List<ModelsDocument> models() {
        return List.of(ModelsDocument.of("/toys", "toys", "name"));
    }
}
