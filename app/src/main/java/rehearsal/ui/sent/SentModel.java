package rehearsal.ui.sent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.WireRequest;
import rehearsal.practice.PickedModel;
import rehearsal.practice.PreviewResult;
import rehearsal.practice.PreviewRunner;
import rehearsal.practice.ProviderOffer;
import rehearsal.practice.SendCost;
import rehearsal.prompt.Problem;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.PromptText;
import rehearsal.text.Texts;
import rehearsal.turn.Origin;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;

/** Looks again whenever the draft, the scenario, the provider or the model changes. */
public final class SentModel {

    private static final Duration PAUSE = Duration.ofMillis(120);
    /** Counting the tokens of a very long text takes a while; it waits for a longer rest. */
    private static final Duration LONG_PAUSE = Duration.ofMillis(1500);
    private static final int LONG = 200_000;
    /** A text area lays out all of a text at once; more than this would keep the screen waiting. */
    private static final int SHOWN = 60_000;
    private static final String SCENARIO = "sent-scenario";

    private final DraftModel draft;
    private final WindowContext around;
    private final PreviewRunner desk;
    private final Latest waiting;
    private final Latest looking;
    private final Latest lookingBeside;
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scenario>> scenario = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<ProviderOffer>> offers = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<PickedModel>> picked = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PickedModel>> pickedBeside = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PreviewResult>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PreviewResult>> beside = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Map<String, String>> values = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<SendCost> bill = new SimpleObjectProperty<>(SendCost.none());
    private final IntegerProperty tab = new SimpleIntegerProperty();

    private record Begin(List<Scenario> scenarios, List<ProviderOffer> offers) {
    }

    public SentModel(DraftModel draft, WindowContext around, PreviewRunner desk) {
        this.draft = draft;
        this.around = around;
        this.desk = desk;
        this.waiting = around.latest();
        this.looking = around.latest();
        this.lookingBeside = around.latest();
        draft.text().subscribe((_, after) -> waiting.after(pause(after), this::look));
        picked.subscribe((_, _) -> look());
        pickedBeside.subscribe((_, _) -> look());
        scenario.subscribe((_, after) -> {
            after.ifPresent(now -> memory().keep(SCENARIO, now.name()));
            look();
        });
        tab.subscribe((_, _) -> look());
        around.run(() -> new Begin(desk.scenarios(), desk.offers()), this::offer);
    }

    /** Nobody looks any more. */
    public void close() {
        waiting.cancel();
        looking.cancel();
        lookingBeside.cancel();
    }

    ReadOnlyObjectProperty<List<Scenario>> scenarios() {
        return scenarios;
    }

    public ObjectProperty<Optional<Scenario>> scenario() {
        return scenario;
    }

    /** The providers and their models. */
    ReadOnlyObjectProperty<List<ProviderOffer>> offers() {
        return offers;
    }

    /** Whom a person chose; with nobody chosen it is whom the prompt names. */
    ObjectProperty<Optional<PickedModel>> picked() {
        return picked;
    }

    ObjectProperty<Optional<PickedModel>> pickedBeside() {
        return pickedBeside;
    }

    ReadOnlyObjectProperty<Optional<PreviewResult>> outcome() {
        return outcome;
    }

    ReadOnlyObjectProperty<Optional<PreviewResult>> beside() {
        return beside;
    }

    /** What each declared key is worth in the chosen scenario. */
    public ReadOnlyObjectProperty<Map<String, String>> values() {
        return values;
    }

    public ReadOnlyObjectProperty<SendCost> bill() {
        return bill;
    }

    /** 0 segments, 1 exact body, 2 two providers. */
    IntegerProperty tab() {
        return tab;
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get().get(key));
    }

    Texts texts() {
        return around.texts();
    }

    private Memory memory() {
        return around.desk().machine().memory();
    }

    private static Duration pause(PromptText text) {
        return text.body().length() > LONG ? LONG_PAUSE : PAUSE;
    }

    private void offer(Begin found) {
        offers.set(found.offers());
        scenarios.set(found.scenarios());
        var kept = memory().recall(SCENARIO);
        scenario.set(found.scenarios().stream().filter(each -> kept.equals(Optional.of(each.name()))).findFirst()
                .or(() -> found.scenarios().stream().filter(each -> !each.state().messages().isEmpty()).findFirst())
                .or(() -> found.scenarios().stream().findFirst()));
        look();
    }

    private void look() {
        if (offers.get().isEmpty()) {
            return;
        }
        draft.scope().get().ifPresent(scope -> {
            var text = draft.text().get();
            var setting = scenario.get();
            var known = offers.get();
            var wanted = picked.get();
            var other = pickedBeside.get();
            looking.run(() -> desk.prepare(scope, text, setting, pick(wanted, text, known)), this::show);
            if (tab.get() == 2) {
                lookingBeside.run(() -> {
                    var taken = pick(wanted, text, known).provider();
                    var second = other.orElseGet(() -> desk.usual(text, known, Optional.of(taken)));
                    return desk.prepare(scope, text, setting, second);
                }, found -> beside.set(Optional.of(found)));
            }
        });
    }

    private PickedModel pick(Optional<PickedModel> wanted, PromptText text, List<ProviderOffer> known) {
        return wanted.orElseGet(() -> desk.usual(text, known, Optional.empty()));
    }

    private void show(PreviewResult found) {
        switch (found) {
            case PreviewResult.Ready ready -> {
                values.set(ready.values());
                bill.set(ready.bill());
            }
            case PreviewResult.Stopped stopped -> bill.set(SendCost.none());
        }
        outcome.set(Optional.of(found));
    }

    /** Where the first error of the text stands, to go there. */
    OptionalInt errorLine() {
        var first = draft.problems().get().stream().filter(Problem::blocksLive).flatMap(problem -> problem.span().stream()).findFirst();
        return first.map(span -> OptionalInt.of(span.line())).orElse(OptionalInt.empty());
    }

    void goTo(int line) {
        draft.scope().get().ifPresent(
                scope -> around.desk().go(new Place.Library(Optional.of(scope), OptionalInt.of(line), OptionalInt.empty())));
    }

    void mend(Caution caution) {
        caution.mend().ifPresent(scope -> around.desk().go(Place.Library.at(scope)));
    }

    String title(PickedModel pick) {
        var offer = offers.get().stream().filter(each -> each.provider().equals(pick.provider())).findFirst();
        return offer.flatMap(each -> each.models().stream().filter(model -> model.name().equals(pick.model())).findFirst())
                .map(ProviderOffer.Model::title).orElse(pick.model());
    }

    String provider(PickedModel pick) {
        return offers.get().stream().filter(each -> each.provider().equals(pick.provider())).map(ProviderOffer::title).findFirst()
                .orElse(pick.provider());
    }

    /** How many tokens; an estimate says that it is one. */
    String size(PreviewResult found) {
        return switch (found) {
            case PreviewResult.Ready ready -> texts().say(ready.exact() ? "sent.tokens" : "sent.tokens.about", ready.tokens());
            case PreviewResult.Stopped stopped -> "";
        };
    }

    String price(PreviewResult found) {
        return switch (found) {
            case PreviewResult.Ready ready -> ready.bill().price().map(price -> texts().say("sent.price", price))
                    .orElse(texts().say("sent.price.none"));
            case PreviewResult.Stopped stopped -> "";
        };
    }

    /** The price alone, where there is little room. */
    String brief(PreviewResult found) {
        return found instanceof PreviewResult.Ready ready ? ready.bill().price().orElse("") : "";
    }

    String source(PreviewResult.Row row, PreviewResult.Ready of) {
        return switch (row.origin()) {
            case VALUE -> texts().say("sent.keys", row.sources().size(), row.empty());
            case CONVERSATION -> texts().say("sent.messages", row.pieces());
            case SCHEMA -> texts().say(of.strict() ? "sent.strict" : "sent.told");
            case SYSTEM_CONTEXT, NOTES, BODY, INSTRUCTIONS -> String.join(", ", row.sources());
        };
    }

    String name(Origin origin) {
        return texts().say("sent.origin." + origin.id());
    }

    /** The request as it goes out: what was dropped or rewritten first, then address, headers and body. */
    String request(PreviewResult.Ready ready) {
        var wire = ready.wire();
        var head = wire.method() + " " + wire.url() + "\n"
                + wire.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining());
        var cut = ready.body().length() <= SHOWN
                ? ready.body()
                : ready.body().substring(0, SHOWN) + "\n\n" + texts().say("sent.cut", SHOWN, ready.body().length());
        return rewritten(ready) + head + "\n" + cut;
    }

    private String rewritten(PreviewResult.Ready ready) {
        var rewrites = ready.wire().rewritten();
        if (rewrites.isEmpty()) {
            return texts().say("sent.as-written", provider(ready.pick())) + "\n\n";
        }
        return texts().say("sent.rewritten", provider(ready.pick()), rewrites.size()) + "\n" + rewrites.stream()
                .map(one -> "  – " + one.feature() + ": " + one.done() + "\n").collect(Collectors.joining()) + "\n";
    }

    Optional<String> copyText() {
        return ready(outcome).map(PreviewResult.Ready::words);
    }

    Optional<String> copyJson(boolean ofBeside) {
        return ready(ofBeside ? beside : outcome).map(PreviewResult.Ready::body);
    }

    /** The key is not in the request; its header holds a mask. */
    Optional<String> copyCurl(boolean ofBeside) {
        return ready(ofBeside ? beside : outcome).map(PreviewResult.Ready::wire).map(SentModel::curl);
    }

    private static String curl(WireRequest wire) {
        var line = new StringBuilder("curl -X ").append(wire.method()).append(" '").append(quoted(wire.url().toString())).append("'");
        wire.headers().forEach((name, value) -> line.append(" \\\n  -H '").append(quoted(name + ": " + value)).append("'"));
        return line.append(" \\\n  --data-raw '").append(quoted(wire.body())).append("'").toString();
    }

    void copied(String key) {
        around.desk().say(texts().say(key));
    }

    private static String quoted(String words) {
        return words.replace("'", "'\\''");
    }

    private static Optional<PreviewResult.Ready> ready(ObjectProperty<Optional<PreviewResult>> of) {
        return of.get().filter(PreviewResult.Ready.class::isInstance).map(PreviewResult.Ready.class::cast);
    }
}
