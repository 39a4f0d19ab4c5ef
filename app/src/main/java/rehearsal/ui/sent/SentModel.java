package rehearsal.ui.sent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.WireRequest;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.PromptText;
import rehearsal.turn.Origin;
import rehearsal.ui.draft.Bill;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.fx.Latest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Looks again whenever the draft, the scenario or the provider changes. */
public final class SentModel {

    private static final Duration PAUSE = Duration.ofMillis(120);
    /** Counting the tokens of a very long text takes a while; it waits for a longer rest. */
    private static final Duration LONG_PAUSE = Duration.ofMillis(1500);
    private static final int LONG = 200_000;
    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DraftModel draft;
    private final Surroundings around;
    private final PreviewDesk desk;
    private final Latest waiting;
    private final Latest looking;
    private final Latest lookingBeside;
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scenario>> scenario = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<String> provider = new SimpleObjectProperty<>("anthropic");
    private final ObjectProperty<String> other = new SimpleObjectProperty<>("openai");
    private final ObjectProperty<Optional<Outcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Outcome>> beside = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Map<String, String>> values = new SimpleObjectProperty<>(Map.of());
    private final IntegerProperty tokens = new SimpleIntegerProperty();
    private final ObjectProperty<Bill> bill = new SimpleObjectProperty<>(Bill.none());
    private final IntegerProperty tab = new SimpleIntegerProperty();

    public SentModel(DraftModel draft, Surroundings around, PreviewDesk desk) {
        this.draft = draft;
        this.around = around;
        this.desk = desk;
        this.waiting = new Latest(around.background());
        this.looking = new Latest(around.background());
        this.lookingBeside = new Latest(around.background());
        draft.text().addListener((property, before, after) -> waiting.after(pause(after), this::look));
        provider.addListener((property, before, after) -> look());
        other.addListener((property, before, after) -> look());
        scenario.addListener((property, before, after) -> look());
        tab.addListener((property, before, after) -> look());
        around.background().run(desk::scenarios, this::offer, failure -> around.desk().failed(failure));
    }

    ReadOnlyObjectProperty<List<Scenario>> scenarios() {
        return scenarios;
    }

    public ObjectProperty<Optional<Scenario>> scenario() {
        return scenario;
    }

    ObjectProperty<String> provider() {
        return provider;
    }

    ObjectProperty<String> other() {
        return other;
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome;
    }

    ReadOnlyObjectProperty<Optional<Outcome>> beside() {
        return beside;
    }

    /** What each declared key is worth in the chosen scenario. */
    public ReadOnlyObjectProperty<Map<String, String>> values() {
        return values;
    }

    public ReadOnlyObjectProperty<Bill> bill() {
        return bill;
    }

    IntegerProperty tokens() {
        return tokens;
    }

    /** 0 segments, 1 exact body, 2 two providers. */
    IntegerProperty tab() {
        return tab;
    }

    List<String> providers() {
        return desk.providers();
    }

    String providerTitle(String id) {
        return desk.title(id);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get().get(key));
    }

    private static Duration pause(PromptText text) {
        return text.body().length() > LONG ? LONG_PAUSE : PAUSE;
    }

    private void offer(List<Scenario> found) {
        scenarios.set(found);
        scenario.set(found.stream().filter(each -> !each.state().messages().isEmpty()).findFirst().or(() -> found.stream().findFirst()));
    }

    private void look() {
        draft.scope().get().ifPresent(scope -> {
            var text = draft.text().get();
            var setting = scenario.get();
            looking.run(() -> desk.prepare(scope, text, setting, provider.get()), this::show, failure -> around.desk().failed(failure));
            if (tab.get() == 2) {
                lookingBeside.run(() -> desk.prepare(scope, text, setting, other.get()), found -> beside.set(Optional.of(found)),
                        failure -> around.desk().failed(failure));
            }
        });
    }

    private void show(Outcome found) {
        if (found instanceof Outcome.Ready ready) {
            values.set(ready.values());
            tokens.set(ready.tokens());
            bill.set(desk.bill(provider.get(), draft.text().get(), ready.tokens()));
        }
        outcome.set(Optional.of(found));
    }

    String source(Outcome.Row row) {
        var count = row.sources().size();
        return switch (row.origin()) {
            case VALUE -> around.texts().say("sent.keys", count);
            case CONVERSATION -> around.texts().say("sent.talk");
            case SYSTEM_CONTEXT, NOTES, BODY, INSTRUCTIONS, SCHEMA -> String.join(", ", row.sources());
        };
    }

    String name(Origin origin) {
        return around.texts().say("sent.origin." + origin.id());
    }

    String pretty(WireRequest wire) {
        var head = wire.method() + " " + wire.url() + "\n" + wire.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue()).collect(Collectors.joining("\n"));
        var rewritten = wire.rewritten().stream().map(one -> around.texts().say("sent.rewritten", one.feature(), one.done()))
                .collect(Collectors.joining("\n"));
        return head + "\n" + (rewritten.isEmpty() ? "" : rewritten + "\n") + "\n" + indented(wire.body());
    }

    private static String indented(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }

    Optional<String> copyText() {
        return ready().map(ready -> ready.rows().stream().map(Outcome.Row::text).collect(Collectors.joining("\n\n")));
    }

    Optional<String> copyJson() {
        return ready().map(ready -> indented(ready.wire().body()));
    }

    /** The key is not in the request; its header holds a mask. */
    Optional<String> copyCurl() {
        return ready().map(Outcome.Ready::wire).map(wire -> {
            var line = new StringBuilder("curl -X ").append(wire.method()).append(" '").append(wire.url()).append("'");
            wire.headers().forEach((name, value) -> line.append(" \\\n  -H '").append(quoted(name + ": " + value)).append("'"));
            return line.append(" \\\n  -d '").append(quoted(wire.body())).append("'").toString();
        });
    }

    void copied() {
        around.desk().say(around.texts().say("sent.copied"));
    }

    private static String quoted(String words) {
        return words.replace("'", "'\\''");
    }

    private Optional<Outcome.Ready> ready() {
        return outcome.get().filter(Outcome.Ready.class::isInstance).map(Outcome.Ready.class::cast);
    }
}
