package rehearsal.trial.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rehearsal.document.Ordered;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of a run beside its cells.
 *
 * @param suite the suite as it was written
 * @param sides the exact texts each side stands for, under its name
 */
public record RunDocument(String file, String suite, int repeats, int concurrency, boolean scripts, Map<String, List<String>> sides) {

    public RunDocument {
        sides = Ordered.copy(sides);
    }

    public String write() {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("file", file).put("suite", suite).put("repeats", repeats).put("concurrency", concurrency).put("scripts", scripts);
        var all = node.putObject("sides");
        sides.forEach((name, texts) -> {
            var array = all.putArray(name);
            texts.forEach(array::add);
        });
        return node.toString();
    }

    public static RunDocument read(String text) {
        var node = JsonMapper.shared().readTree(text);
        var sides = new LinkedHashMap<String, List<String>>();
        node.path("sides").properties().forEach(entry -> {
            var texts = new ArrayList<String>();
            entry.getValue().forEach(each -> texts.add(each.asString("")));
            sides.put(entry.getKey(), List.copyOf(texts));
        });
        return new RunDocument(node.path("file").asString(""), node.path("suite").asString(""), node.path("repeats").asInt(1),
                node.path("concurrency").asInt(1), node.path("scripts").asBoolean(false), sides);
    }
}
