package rehearsal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a pair holds besides its sessions: the lines the client said, and whether the names are hidden. */
record PairDocument(List<Optional<String>> lines, Masking masking) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    PairDocument {
        lines = List.copyOf(lines);
    }

    PairDocument with(Masking changed) {
        return new PairDocument(lines, changed);
    }

    PairDocument hearing(Optional<String> line) {
        var longer = new ArrayList<>(lines);
        longer.add(line);
        return new PairDocument(longer, masking.hidden() ? masking : new Masking(false, true, masking.left()));
    }

    String write() {
        var node = MAPPER.createObjectNode();
        var said = node.putArray("lines");
        lines.forEach(line -> line.ifPresentOrElse(said::add, said::addNull));
        node.put("hidden", masking.hidden()).put("seen", masking.seen()).put("left", masking.left().name());
        return MAPPER.writeValueAsString(node);
    }

    static PairDocument read(String json) {
        var node = MAPPER.readTree(json);
        var lines = node.path("lines").valueStream().map(line -> line.isNull() ? Optional.<String>empty() : Optional.of(line.asString()))
                .toList();
        return new PairDocument(lines, new Masking(node.path("hidden").asBoolean(false), node.path("seen").asBoolean(true),
                Arm.valueOf(node.path("left").asString("A"))));
    }
}
