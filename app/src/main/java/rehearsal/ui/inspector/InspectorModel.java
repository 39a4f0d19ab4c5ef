package rehearsal.ui.inspector;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.library.KeyValues;
import rehearsal.library.Mentioned;
import rehearsal.library.TextEdits;
import rehearsal.practice.PreviewRunner;
import rehearsal.practice.SendCost;
import rehearsal.program.ActionType;
import rehearsal.program.ContextKey;
import rehearsal.program.Program;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.reply.AnswerFormats;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** The pickers and the facts beside the text, in step with the body both ways. */
public final class InspectorModel {

    private final DraftModel draft;
    private final WindowContext around;
    private final ReadOnlyObjectProperty<Optional<Scenario>> scenario;
    private final Known models;
    private final Latest looking;
    private final Latest weighing;
    private final Picker keys = new Picker();
    private final Picker actions = new Picker();
    private final ObjectProperty<KeyValues> worth = new SimpleObjectProperty<>(KeyValues.nothing());
    private Optional<Scope> begun = Optional.empty();
    private Mentioned mentioned = Mentioned.nothing();

    /** What the rest of the screen knows: providers and models by name, and what a turn would cost. */
    public record Known(List<String> providers, Map<String, List<String>> models, ReadOnlyObjectProperty<SendCost> bill) {
        public Known {
            providers = List.copyOf(providers);
            models = Map.copyOf(models);
        }

        public static Known of(PreviewRunner preview, ReadOnlyObjectProperty<SendCost> bill) {
            return new Known(preview.providers(), preview.providers().stream().collect(Collectors.toMap(id -> id, preview::models)), bill);
        }
    }

    void name(String words) {
        change(TextEdits.name(draft.text().get(), words));
    }

    void description(String words) {
        change(TextEdits.description(draft.text().get(), words));
    }

    void settings(ModelSettings settings) {
        change(TextEdits.settings(draft.text().get(), settings));
    }

    public InspectorModel(DraftModel draft, WindowContext around, ReadOnlyObjectProperty<Optional<Scenario>> scenario, Known models) {
        this.draft = draft;
        this.around = around;
        this.scenario = scenario;
        this.models = models;
        this.looking = around.latest();
        this.weighing = around.latest();
        draft.text().subscribe((_, _) -> look());
        draft.replacements().subscribe((_, _) -> look());
        draft.program().subscribe((_, _) -> {
            begun = Optional.empty();
            look();
            weigh();
        });
        draft.scope().subscribe((_, _) -> weigh());
        scenario.subscribe((_, _) -> weigh());
        worth.subscribe((_, _) -> refresh());
    }

    /** Nobody looks any more. */
    public void close() {
        looking.cancel();
        weighing.cancel();
    }

    DraftModel draft() {
        return draft;
    }

    Picker keys() {
        return keys;
    }

    Picker actions() {
        return actions;
    }

    Known known() {
        return models;
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return draft.problems();
    }

    ReadOnlyObjectProperty<SendCost> bill() {
        return models.bill();
    }

    /** What a key is worth in the chosen scenario. */
    public Optional<String> value(String key) {
        return worth.get().of(key);
    }

    /** Why a key has no value there. */
    Optional<String> whyMissing(String key) {
        return Optional.ofNullable(worth.get().missing().get(key));
    }

    String scenarioName() {
        return scenario.get().map(Scenario::name).orElseGet(() -> around.texts().say("inspector.no-scenario"));
    }

    String keyCount() {
        return around.texts().say("inspector.ticked", draft.text().get().contextKeys().size(), keys.count());
    }

    String actionCount() {
        return around.texts().say("inspector.ticked", draft.text().get().allowedActions().size(), actions.count());
    }

    String problemCount() {
        var errors = problems().get().stream().filter(Problem::blocksLive).count();
        return around.texts().say("inspector.problems.count", errors, problems().get().size() - errors);
    }

    String modelWords() {
        var settings = draft.text().get().settings();
        var name = settings.model().or(settings::provider).orElseGet(() -> around.texts().say("inspector.any-model"));
        return settings.temperature().isPresent()
                ? around.texts().say("inspector.model.words", name, settings.temperature().getAsDouble())
                : name;
    }

    String noteWords() {
        return draft.standing().get().base().flatMap(PromptVersion::changeNote).orElse("–");
    }

    /** A key that the text still uses can be taken off, but not unseen. */
    void tickKey(String key, boolean declared) {
        draft.read();
        draft.change(TextEdits.key(draft.text().get(), key, declared));
        if (!declared) {
            warn(keys.row(key), "inspector.key.still-used", () -> tickKey(key, true));
        }
    }

    void tickAction(String action, boolean allowed) {
        draft.read();
        draft.change(TextEdits.action(draft.text().get(), action, allowed));
        if (!allowed) {
            warn(actions.row(action), "inspector.action.still-used", () -> tickAction(action, true));
        }
    }

    private void warn(Optional<PickRow> row, String sentence, Runnable back) {
        row.filter(PickRow::used)
                .ifPresent(used -> around.desk().undoable(around.texts().say(sentence, used.name(), lineWords(used)), back));
    }

    String lineWords(PickRow row) {
        return row.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What was put into the text from a picker is declared too. */
    void insertedKey(String key) {
        draft.read();
        if (program().contextKey(key).isPresent() && !draft.text().get().contextKeys().contains(key)) {
            draft.change(TextEdits.key(draft.text().get(), key, true));
        }
    }

    void insertedAction(String action) {
        draft.read();
        if (program().action(action).isPresent() && !draft.text().get().allowedActions().contains(action)) {
            draft.change(TextEdits.action(draft.text().get(), action, true));
        }
    }

    void addToProgram(Fix.AddToProgram.Kind kind, String name) {
        draft.apply(new Fix.AddToProgram("", kind, name));
    }

    void apply(Fix fix) {
        draft.read();
        draft.apply(fix);
    }

    void change(PromptText text) {
        if (!text.equals(draft.text().get())) {
            draft.change(text);
        }
    }

    Optional<ActionType> action(String name) {
        return program().action(name);
    }

    Optional<ContextKey> contextKey(String name) {
        return program().contextKey(name);
    }

    /** The answer of a prompt that allows only this action, in the phase of the open prompt. */
    AnswerFormats formats() {
        var phase = draft.scope().get().flatMap(Scope::phase).orElse("");
        return new AnswerFormats(program(), phase);
    }

    private Program program() {
        return draft.program().get();
    }

    private void weigh() {
        draft.scope().get().ifPresent(scope -> {
            var program = program();
            var setting = scenario.get();
            weighing.run(() -> KeyValues.of(program, scope, setting), worth::set);
        });
    }

    /** A long body is searched behind the screen. */
    private void look() {
        refresh();
        var body = draft.text().get().body();
        var names = new HashSet<>(actionDescriptions().keySet());
        names.addAll(draft.text().get().allowedActions());
        looking.run(() -> Mentioned.in(body, names), found -> {
            mentioned = found;
            refresh();
        });
    }

    private void refresh() {
        var scope = draft.scope().get();
        var text = draft.text().get();
        if (!scope.equals(begun)) {
            begin(scope.map(Scope::type).orElse(PromptType.COACH));
            mentioned = begun.isPresent() ? Mentioned.nothing() : mentioned;
            begun = scope;
        }
        keys.show(new Picker.Facts(keyDescriptions(), text.contextKeys(), mentioned.keys(), worth.get()));
        actions.show(new Picker.Facts(actionDescriptions(), text.allowedActions(), mentioned.actions(), KeyValues.nothing()));
    }

    private void begin(PromptType type) {
        var text = draft.text().get();
        keys.begin(text.contextKeys(), program().contextKeys().stream()
                .filter(key -> key.usedBy().isEmpty() || key.usedBy().contains(type)).map(ContextKey::key).toList());
        actions.begin(text.allowedActions(), program().actions().stream().filter(action -> action.usedBy().contains(type))
                .map(ActionType::type).toList());
    }

    private Map<String, String> keyDescriptions() {
        var known = new HashMap<String, String>();
        program().contextKeys().forEach(key -> known.put(key.key(), key.describe()));
        return known;
    }

    private Map<String, String> actionDescriptions() {
        var known = new HashMap<String, String>();
        program().actions().forEach(action -> known.put(action.type(), action.describe()));
        return known;
    }
}
