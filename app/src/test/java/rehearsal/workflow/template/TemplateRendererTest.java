package rehearsal.workflow.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rehearsal.prompt.BodyCache;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.workflow.template.TemplateRenderer.Wanted;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rendering by name. */
class TemplateRendererTest {
    private static final TemplateSource SOURCE = TemplateSource.of(List.of(template("hello", "Hello {name}, {{literally}}."),
            template("count", "{n}"), template("broken", "Hello {na me}.")));

    private final TemplateRenderer renderer = new TemplateRenderer(SOURCE, new BodyCache(100_000));

    private static NamedTemplate template(String name, String body) {
        return new NamedTemplate(name, 3, "hash", body, List.of("name"), ModelSettings.none());
    }

    private static Map<String, String> values(String json) {
        return ContextValues.of((ObjectNode) JsonMapper.shared().readTree(json));
    }

    @Test
    void anyJsonContextBecomesTextAndNothingBecomesTheWordNull() {
        var values = values(
                """
                {"text": "Mira", "number": 1.50, "yes": true, "nothing": null, "list": ["a", 2, null], "deep": {"a": [1]}, "groups": [{"a": 1}]}""");

        assertEquals(
                Map.of("text", "Mira", "number", "1.5", "yes", "true", "nothing", "", "list", "a, 2, ", "deep", "{\"a\":[1]}", "groups",
                        "[{\"a\":1}]"),
                values);
    }

    @Test
    void aValueIsNeverExpandedAgain() {
        assertEquals(new RenderResult.Text("hello", 3, "Hello {n} {{x}}, {literally}."),
                renderer.render("hello", Map.of("name", "{n} {{x}}")));
    }

    @Test
    void aBatchKeepsItsOrder() {
        var batch = new ArrayList<Wanted>();
        IntStream.range(0, 500).forEach(n -> batch.add(new Wanted(n % 7 == 0 ? "gone" : "count", Map.of("n", "" + n))));

        var results = renderer.renderAll(batch);

        for (var n = 0; n < 500; n++) {
            if (n % 7 == 0) {
                assertInstanceOf(RenderResult.NotRendered.class, results.get(n));
            } else {
                assertEquals(new RenderResult.Text("count", 3, "" + n), results.get(n));
            }
        }
    }

    @Test
    void whatCannotBeRenderedIsRefusedWithItsReason() {
        assertEquals(List.of("There is no live template helo. Did you mean hello? See: rehearsal template list."), reasons("helo"));
        assertEquals(List.of("The template hello uses {name}, and the context has no value for it. Add \"name\" to the context."),
                reasons("hello"));
        assertTrue(reasons("broken").getFirst().startsWith("Line 1, column 7: "), reasons("broken").toString());
    }

    private List<String> reasons(String name) {
        return assertInstanceOf(RenderResult.NotRendered.class, renderer.render(name, Map.of())).reasons();
    }
}
