package rehearsal.turn;

import java.util.Optional;
import rehearsal.ai.models.Money;
import rehearsal.document.DocumentProblem;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenarios;
import rehearsal.state.State;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns as JSON, and back. The state after is written as what it adds to the state before: most of a long talk is in both, and an
 * unchanged state is not written twice at all.
 */
public final class TurnRecords {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String KEPT = "kept_from_before";

    /** A stored state is taken as it is, whatever has become of its program since. */
    private final Scenarios states = new Scenarios(name -> Optional.empty());
    private final JsonMapper mapper = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(State.class, new StateSerializer()).addDeserializer(State.class, new StateDeserializer())
                    .addSerializer(Money.class, new MoneySerializer()).addDeserializer(Money.class, new MoneyDeserializer()))
            .build();

    /** What came of reading a stored turn. */
    public sealed interface Read {
        record Loaded(TurnRecord turn) implements Read {
        }

        record Unreadable(String why) implements Read {
        }
    }

    public ObjectNode write(TurnRecord turn) {
        var json = (ObjectNode) mapper.valueToTree(turn);
        if (turn.after().equals(turn.before())) {
            json.remove(AFTER);
        } else if (json.get(BEFORE) instanceof ObjectNode before && json.get(AFTER) instanceof ObjectNode after) {
            var kept = after.putObject(KEPT);
            for (var list : new String[]{"messages", "actions", "identities", "user_notes"}) {
                leaveOutTheStart(list, before, after, kept);
            }
        }
        return json;
    }

    private static void leaveOutTheStart(String name, ObjectNode before, ObjectNode after, ObjectNode kept) {
        if (!(before.get(name) instanceof ArrayNode old) || !(after.get(name) instanceof ArrayNode now)) {
            return;
        }
        var same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
            same++;
        }
        kept.put(name, same);
        for (var index = 0; index < same; index++) {
            now.remove(0);
        }
    }

    public Read read(JsonNode stored) {
        if (!(stored instanceof ObjectNode kept) || !(kept.get(BEFORE) instanceof ObjectNode)) {
            return new Read.Unreadable("The stored turn has no state in it.");
        }
        try {
            var json = kept.deepCopy();
            var before = (ObjectNode) json.path(BEFORE);
            if (json.get(AFTER) instanceof ObjectNode after) {
                putTheStartBack(before, after);
            } else {
                json.set(AFTER, before);
            }
            return new Read.Loaded(mapper.treeToValue(json, TurnRecord.class));
        } catch (JacksonException unreadable) {
            return new Read.Unreadable("The stored turn cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    private static void putTheStartBack(ObjectNode before, ObjectNode after) {
        if (!(after.remove(KEPT) instanceof ObjectNode kept)) {
            return;
        }
        kept.forEachEntry((name, count) -> {
            if (before.get(name) instanceof ArrayNode old && after.get(name) instanceof ArrayNode now) {
                var whole = now.arrayNode();
                old.valueStream().limit(count.asInt(0)).forEach(whole::add);
                whole.addAll(now);
                after.set(name, whole);
            }
        });
    }

    /** As digits in a text: a number in JSON loses them on its way. */
    private static final class MoneySerializer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
            generator.writeString(money.dollars().toPlainString());
        }
    }

    private static final class MoneyDeserializer extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            return Money.of(parser.getValueAsString("0"));
        }
    }

    private final class StateSerializer extends ValueSerializer<State> {
        @Override
        public void serialize(State state, JsonGenerator generator, SerializationContext context) {
            generator.writePOJO(states.toJson(state));
        }
    }

    private final class StateDeserializer extends ValueDeserializer<State> {
        @Override
        public State deserialize(JsonParser parser, DeserializationContext context) {
            var json = context.readTree(parser);
            if (json instanceof ObjectNode object) {
                object.put("name", "turn").put("program", "turn");
            }
            return switch (states.read("turn", (JsonNode) json)) {
                case ReadScenario.Loaded loaded -> loaded.scenario().state();
                case ReadScenario.Invalid invalid -> context.reportInputMismatch(State.class,
                        invalid.problems().stream().findFirst().map(DocumentProblem::message).orElse("not a state"));
            };
        }
    }
}
