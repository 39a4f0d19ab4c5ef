package rehearsal.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.program.ActionType;
import rehearsal.program.ContextKey;
import rehearsal.program.Program;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.Bill;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.draft.Written;
import rehearsal.ui.fx.Latest;

/** The pickers and the facts beside the text, in step with the body both ways. */
public final class InspectorModel {

    private static final Pattern KEY = Pattern.compile("(?<!\\{)\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final DraftModel draft;
    private final Surroundings around;
    private final ReadOnlyObjectProperty<Map<String, String>> values;
    private final ReadOnlyObjectProperty<Bill> bill;
    private final ObjectProperty<List<PickRow>> keys = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<PickRow>> actions = new SimpleObjectProperty<>(List.of());
    private final StringProperty keySearch = new SimpleStringProperty("");
    private final StringProperty actionSearch = new SimpleStringProperty("");
    private List<String> keyOrder = List.of();
    private List<String> actionOrder = List.of();
    private Optional<Scope> ordered = Optional.empty();
    private final Latest looking;
    private Used used = new Used(Set.of(), Set.of());

    /** Names that stand in the body. */
    private record Used(Set<String> keys, Set<String> actions) {
    }

    public InspectorModel(DraftModel draft, Surroundings around, ReadOnlyObjectProperty<Map<String, String>> values,
            ReadOnlyObjectProperty<Bill> bill) {
        this.draft = draft;
        this.around = around;
        this.values = values;
        this.bill = bill;
        this.looking = new Latest(around.background());
        draft.text().addListener((property, before, after) -> look());
        values.addListener((property, before, after) -> refresh());
        keySearch.addListener((property, before, after) -> refresh());
        actionSearch.addListener((property, before, after) -> refresh());
    }

    DraftModel draft() {
        return draft;
    }

    ReadOnlyObjectProperty<List<PickRow>> keys() {
        return keys;
    }

    ReadOnlyObjectProperty<List<PickRow>> actions() {
        return actions;
    }

    StringProperty keySearch() {
        return keySearch;
    }

    StringProperty actionSearch() {
        return actionSearch;
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return draft.problems();
    }

    ReadOnlyObjectProperty<Bill> bill() {
        return bill;
    }

    String keyCount() {
        return around.texts().say("inspector.ticked", draft.text().get().contextKeys().size(), keyOrder.size());
    }

    String actionCount() {
        return around.texts().say("inspector.ticked", draft.text().get().allowedActions().size(), actionOrder.size());
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

    void tickKey(String key, boolean declared) {
        draft.read();
        draft.change(Written.key(draft.text().get(), key, declared));
    }

    void tickAction(String action, boolean allowed) {
        draft.read();
        draft.change(Written.action(draft.text().get(), action, allowed));
    }

    void change(PromptText text) {
        draft.change(text);
    }

    Optional<ActionType> action(String name) {
        return program().action(name);
    }

    private Program program() {
        return draft.shelves().program();
    }

    /** A long body is searched behind the screen. */
    private void look() {
        refresh();
        var body = draft.text().get().body();
        var names = actionOrder;
        looking.run(() -> new Used(usedKeys(body), usedActions(names, body)), found -> {
            used = found;
            refresh();
        }, failure -> around.desk().failed(failure));
    }

    private void refresh() {
        var scope = draft.scope().get();
        if (!scope.equals(ordered)) {
            order(scope.map(Scope::type).orElse(PromptType.COACH));
            ordered = scope;
        }
        var text = draft.text().get();
        keyOrder = withNew(keyOrder, text.contextKeys());
        actionOrder = withNew(actionOrder, text.allowedActions());
        keys.set(rows(keyOrder, keySearch.get(), new HashMap<>(keyDescriptions()), text.contextKeys(), used.keys()));
        actions.set(rows(actionOrder, actionSearch.get(), new HashMap<>(actionDescriptions()), text.allowedActions(),
                used.actions()));
    }

    /** What is ticked comes first; the order then stays while the prompt is open, so that nothing jumps under the pointer. */
    private void order(PromptType type) {
        var text = draft.text().get();
        var wantedKeys = new LinkedHashSet<>(text.contextKeys());
        program().contextKeys().stream().filter(key -> key.usedBy().isEmpty() || key.usedBy().contains(type)).map(ContextKey::key)
                .forEach(wantedKeys::add);
        keyOrder = List.copyOf(wantedKeys);
        var wantedActions = new LinkedHashSet<>(text.allowedActions());
        program().actions().stream().filter(action -> action.usedBy().contains(type)).map(ActionType::type).forEach(wantedActions::add);
        actionOrder = List.copyOf(wantedActions);
    }

    private static List<String> withNew(List<String> order, List<String> named) {
        var all = new ArrayList<>(order);
        named.stream().filter(name -> !all.contains(name)).forEach(name -> all.addFirst(name));
        return List.copyOf(all);
    }

    private List<PickRow> rows(List<String> order, String wanted, Map<String, String> known, List<String> ticked, Set<String> used) {
        var filter = wanted.strip().toLowerCase(Locale.ROOT);
        return order.stream().filter(name -> filter.isEmpty() || name.toLowerCase(Locale.ROOT).contains(filter)
                || known.getOrDefault(name, "").toLowerCase(Locale.ROOT).contains(filter))
                .map(name -> new PickRow(name, known.getOrDefault(name, ""), Optional.ofNullable(values.get().get(name)),
                        ticked.contains(name), used.contains(name), known.containsKey(name)))
                .toList();
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

    private static Set<String> usedKeys(String body) {
        var used = new LinkedHashSet<String>();
        var found = KEY.matcher(body);
        while (found.find()) {
            used.add(found.group(1));
        }
        return used;
    }

    private static Set<String> usedActions(List<String> names, String body) {
        var wanted = new LinkedHashSet<>(names);
        var used = new LinkedHashSet<String>();
        var words = NAME.matcher(body);
        while (words.find()) {
            if (wanted.contains(words.group())) {
                used.add(words.group());
            }
        }
        return used;
    }
}
