package rehearsal.ai.http;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rehearsal.ai.StopReason;

/** A server that streams bare words and ends with "end". */
record PlainProtocol() implements Protocol {

    @Override
    public String title() {
        return "Plain";
    }

    @Override
    public String keyHint() {
        return "in the settings";
    }

    @Override
    public boolean keyNeeded() {
        return true;
    }

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
