package rehearsal.cli;

import java.util.Locale;
import java.util.List;
import rehearsal.prompt.Problem;
import rehearsal.turn.Preparation;
import rehearsal.turn.Prepared;
import rehearsal.turn.size.TokenCounter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What would be sent, as the contract's document. */
record RenderedJson(TokenCounter tokens) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    ObjectNode of(String provider, Preparation preparation, List<Problem> lint) {
        var node = Shapes.object().put("provider", provider);
        var problems = Shapes.array();
        lint.forEach(problem -> problems.add(Shapes.problem("body", problem)));
        switch (preparation) {
            case Preparation.Ready ready -> fill(node, ready.prepared());
            case Preparation.Refused refused -> problems.addObject().put("severity", "error").put("code", refused.failure().id())
                    .put("stage",
                            refused.failure().stage().id())
                    .put("message", refused.failure().sentence()).put("help", refused.failure().help());
        }
        node.set("problems", problems);
        return node;
    }

    private void fill(ObjectNode node, Prepared prepared) {
        var ref = prepared.prompt();
        var prompt = node.putObject("prompt").put("type", ref.scope().type().name());
        Shapes.put(prompt, "phase", ref.scope().phase());
        Shapes.put(prompt, "version", ref.version());
        Shapes.put(prompt, "hash", ref.hash());
        prompt.put("how", ref.how().name().toLowerCase(Locale.ROOT));
        var segments = node.putArray("segments");
        prepared.segments().forEach(segment -> {
            var count = tokens.count(prepared.asked().model(), segment.text());
            segments.addObject().put("origin", segment.origin().id()).put("source", segment.source()).put("text", segment.text())
                    .put("chars",
                            segment.chars())
                    .put("tokens", count.tokens()).put("exact", count.exact());
        });
        var values = node.putObject("values");
        prepared.values().forEach(value -> values.put(value.key(), value.text()));
        var wire = prepared.wire();
        var request = node.putObject("request").put("method", wire.method()).put("url", wire.url().toString());
        var headers = request.putObject("headers");
        wire.headers().forEach(headers::put);
        request.set("body", body(wire.body()));
        prepared.answer().ifPresentOrElse(answer -> node.set("schema", answer.schema().schema()), () -> node.putNull("schema"));
        var rewritten = node.putArray("rewritten");
        wire.rewritten().forEach(rewrite -> rewritten.addObject().put("feature", rewrite.feature()).put("done", rewrite.done()));
        node.set("notices", Shapes.words(prepared.notices()));
    }

    private static JsonNode body(String text) {
        return MAPPER.readTree(text);
    }
}
