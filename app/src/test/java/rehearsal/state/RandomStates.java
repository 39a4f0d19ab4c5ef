package rehearsal.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rehearsal.ai.Speaker;
import rehearsal.program.ActionType;
import rehearsal.program.Param;
import rehearsal.program.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** States and actions that nobody would think of, the same ones for the same seed. */
public final class RandomStates {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ODD = List.of("", " ", "no", "NO", "on", "null", "~", "1", "1.0", "0x1F", "true", "- x", "a: b",
            "a #b",
            "{x}", "[", "\"", "'", "\\", "line\nline", "line\n", "\nline", "two\n\n", " lead", "trail ", "tab\there", "\r\n", "\u0000",
            "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uD83D\uDE00", "\uD800", "Ünï çödé", "“quoted”", "don’t", "%", "@a", "`", "!tag", "&a",
            "*a", "? x", "| x", "> x", "2026-01-01", "12:30:45", "x".repeat(200), "\uD83D\uDE00".repeat(1500), "é\n  indented\n- item\n#c",
            "...", "---");

    private final Random random;
    private final Program program;

    public RandomStates(long seed, Program program) {
        this.random = new Random(seed);
        this.program = program;
    }

    public Scenario scenario() {
        return new Scenario(text(), program.name(), text(), state());
    }

    State state() {
        var identities = listed(random.nextInt(6), this::identity);
        var notes = listed(random.nextInt(4), index -> new UserNote("n" + (index + 1), text(), unknown()));
        var messages = listed(random.nextInt(5), index -> new SessionMessage(random.nextBoolean() ? Speaker.CLIENT : Speaker.COACH, text(),
                maybe(this::time), unknown()));
        var actions = listed(random.nextInt(3),
                index -> new PastAction("act", object(2), maybe(this::time), random.nextInt(messages.size() + 1),
                        unknown()));
        var fields = new LinkedHashMap<>(Map.of("identity_focus", "family"));
        identities.stream().findFirst().ifPresent(first -> fields.put("current_identity", first.id()));
        fields.put("scene", text());
        var lists = new LinkedHashMap<>(Map.of("who_you_are", listed(random.nextInt(4), index -> text())));
        Map<String, JsonNode> others = random.nextBoolean() ? Map.of() : Map.of("other", NODES.numberNode(3), "more", object(1));
        return new State(new Client(maybe(this::text), maybe(this::text), unknown()), "IDENTITY_CREATION", fields, lists, others,
                identities,
                notes, messages, actions, random.nextBoolean() ? Optional.empty() : Optional.of(brief()), unknown());
    }

    private Identity identity(int index) {
        var categories = program.categories();
        var states = program.identityStates();
        return new Identity("i" + (index + 1), "Name " + index, categories.get(random.nextInt(categories.size())).id(),
                states.get(random.nextInt(states.size())).id(), maybe(this::text), maybe(this::text),
                listed(random.nextInt(3), at -> text()),
                random.nextInt(5) == 0, unknown());
    }

    private Brief brief() {
        var given = new LinkedHashMap<String, JsonNode>();
        given.put("mood", NODES.stringNode(text()));
        given.put("brand", object(2));
        var elements = listed(random.nextInt(3), index -> new Brief.SceneElement(text(), maybe(this::text), maybe(this::text), unknown()));
        var texts = listed(random.nextInt(3), index -> new Brief.DisplayText(text(), maybe(this::text), maybe(this::text), unknown()));
        var ambiguities = listed(random.nextInt(3), index -> new Brief.Ambiguity(text(), List.of(Brief.Intent.values()),
                maybe(() -> Brief.Intent.RENDER), unknown()));
        return new Brief(given, elements, texts, ambiguities, listed(random.nextInt(3), index -> text()),
                listed(random.nextInt(3), index -> text()), random.nextInt(9),
                new Brief.Consent(random.nextBoolean(), maybe(this::text), maybe(this::text)), maybe(this::text));
    }

    List<Action> actions() {
        return listed(1 + random.nextInt(8), index -> action());
    }

    private Action action() {
        ActionType type = program.actions().get(random.nextInt(program.actions().size()));
        var params = NODES.objectNode();
        type.params().forEach(param -> params.set(param.name(), value(param.name(), param.type())));
        if (random.nextInt(20) == 0) {
            params.set("odd", object(1));
        }
        return new Action(random.nextInt(30) == 0 ? text() : type.type(), params);
    }

    private JsonNode value(String name, Param.Type type) {
        if (random.nextInt(25) == 0) {
            return json(2);
        }
        return switch (type) {
            case Param.Type.Text() -> NODES.stringNode(name.contains("id") ? id(name) : text());
            case Param.Type.Whole() -> NODES.numberNode(random.nextInt());
            case Param.Type.YesNo() -> NODES.booleanNode(random.nextBoolean());
            case Param.Type.Choice choice -> NODES.stringNode(choice.values().get(random.nextInt(choice.values().size())));
            case Param.Type.ListOf list -> {
                var array = NODES.arrayNode();
                IntStream.range(0, random.nextInt(4)).forEach(index -> array.add(value(name, list.element())));
                yield array;
            }
            case Param.Type.Group group -> {
                var object = NODES.objectNode();
                group.fields().forEach(field -> object.set(field.name(), value(field.name(), field.type())));
                yield object;
            }
        };
    }

    private String id(String name) {
        return (name.equals("ids") || random.nextInt(6) == 0 ? "n" : "i") + (1 + random.nextInt(7));
    }

    public String text() {
        var text = ODD.get(random.nextInt(ODD.size()));
        return random.nextInt(3) == 0 ? text + ODD.get(random.nextInt(ODD.size())) : text;
    }

    private Instant time() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000_000));
    }

    private Map<String, JsonNode> unknown() {
        var unknown = new LinkedHashMap<String, JsonNode>();
        if (random.nextInt(3) == 0) {
            unknown.put("extra_" + text(), json(2));
            unknown.put("other", json(1));
        }
        return unknown;
    }

    private ObjectNode object(int depth) {
        var object = NODES.objectNode();
        IntStream.range(0, random.nextInt(4)).forEach(index -> object.set("k" + index + text(), json(depth - 1)));
        return object;
    }

    private JsonNode json(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(new BigDecimal("1.10"));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.nullNode();
            case 4, 5 -> NODES.stringNode(text());
            case 6 -> object(depth);
            default -> {
                var array = NODES.arrayNode();
                IntStream.range(0, random.nextInt(4)).forEach(index -> array.add(json(depth - 1)));
                yield array;
            }
        };
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> listed(int count, IntFunction<T> one) {
        var list = new ArrayList<T>();
        IntStream.range(0, count).forEach(index -> list.add(one.apply(index)));
        return list;
    }
}
