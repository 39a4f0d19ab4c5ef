package rehearsal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rehearsal.ai.Speaker;
import tools.jackson.databind.JsonNode;

/**
 * A copy of a state that can be changed and taken back. Every change leaves a way to undo it, so that an action costs what it changes and
 * not what the state holds.
 */
final class WorkingState {
    private final State before;
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, Integer> activeByCategory = new HashMap<>();
    private final Map<String, String> fields;
    private final Map<String, List<String>> lists;
    /** A deleted note stays as an empty place, so that taking the deletion back restores the order. */
    private final Map<String, Optional<UserNote>> notes = new LinkedHashMap<>();
    private final List<Card> cards = new ArrayList<>();
    private final NextId identityIds;
    private final NextId noteIds;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private String phase;
    private Optional<Brief> brief;

    WorkingState(State before) {
        this.before = before;
        this.phase = before.currentPhase();
        this.brief = before.brief();
        this.fields = new LinkedHashMap<>(before.fields());
        this.lists = new LinkedHashMap<>(before.lists());
        before.identities().forEach(this::put);
        before.userNotes().forEach(note -> notes.put(note.id(), Optional.of(note)));
        this.identityIds = new NextId("i", identities.keySet());
        this.noteIds = new NextId("n", Stream.concat(notes.keySet().stream(), spokenOf(before.actions())).toList());
        undo.clear();
    }

    /** Ids that past actions named: a note that was deleted keeps its id for ever. */
    private static Stream<String> spokenOf(List<PastAction> actions) {
        return actions.stream().flatMap(action -> action.params().valueStream()).flatMap(WorkingState::texts)
                .filter(text -> text.matches("n\\d{1,15}"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(WorkingState::texts) : Stream.of(node.asString(""));
    }

    String phase() {
        return phase;
    }

    List<Card> cards() {
        return cards;
    }

    /** From here on everything can be taken back. */
    void begin() {
        undo.clear();
    }

    void takeBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    State state(List<PastAction> ran) {
        var kept = notes.values().stream().flatMap(Optional::stream).toList();
        var actions = ran.isEmpty() ? before.actions() : Stream.concat(before.actions().stream(), ran.stream()).toList();
        return new State(before.client(), phase, new LinkedHashMap<>(fields), new LinkedHashMap<>(lists), before.otherFields(),
                List.copyOf(identities.values()), kept, before.messages(), actions, brief, before.unknown());
    }

    Optional<Identity> identity(String id) {
        return Optional.ofNullable(identities.get(id));
    }

    Stream<Identity> active() {
        return identities.values().stream().filter(identity -> !identity.archived());
    }

    List<String> identityIds() {
        return List.copyOf(identities.keySet());
    }

    /** Who has a name, archived or not, whatever its case and blanks. A state from elsewhere may hold a name twice. */
    Stream<Identity> named(String name) {
        return idsByName.getOrDefault(fold(name), Set.of()).stream().flatMap(id -> identity(id).stream());
    }

    int activeIn(String category) {
        return activeByCategory.getOrDefault(category, 0);
    }

    String nextIdentityId() {
        return identityIds.next();
    }

    void put(Identity identity) {
        var old = Optional.ofNullable(identities.put(identity.id(), identity));
        old.ifPresent(this::leave);
        enter(identity);
        undo.push(() -> {
            leave(identity);
            old.ifPresentOrElse(earlier -> identities.put(earlier.id(), earlier), () -> identities.remove(identity.id()));
            old.ifPresent(this::enter);
        });
    }

    private void enter(Identity identity) {
        idsByName.computeIfAbsent(fold(identity.name()), name -> new LinkedHashSet<>()).add(identity.id());
        if (!identity.archived()) {
            activeByCategory.merge(identity.category(), 1, Integer::sum);
        }
    }

    private void leave(Identity identity) {
        idsByName.getOrDefault(fold(identity.name()), new LinkedHashSet<>()).remove(identity.id());
        if (!identity.archived()) {
            activeByCategory.merge(identity.category(), -1, Integer::sum);
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    void field(String name, String value) {
        var old = Optional.ofNullable(fields.put(name, value));
        undo.push(() -> old.ifPresentOrElse(earlier -> fields.put(name, earlier), () -> fields.remove(name)));
    }

    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    void list(String name, List<String> values) {
        var old = Optional.ofNullable(lists.put(name, List.copyOf(values)));
        undo.push(() -> old.ifPresentOrElse(earlier -> lists.put(name, earlier), () -> lists.remove(name)));
    }

    void phase(String id) {
        var old = phase;
        phase = id;
        undo.push(() -> phase = old);
    }

    /** An empty one where a session has none yet. */
    Brief brief() {
        return brief.orElseGet(() -> Brief.of(Map.of()));
    }

    void brief(Brief now) {
        var old = brief;
        brief = Optional.of(now);
        undo.push(() -> brief = old);
    }

    /** What the client said last, in the words they used. */
    Optional<String> newestClientMessage() {
        return before.messages().reversed().stream().filter(message -> message.role() == Speaker.CLIENT).findFirst()
                .map(SessionMessage::text);
    }

    Optional<UserNote> note(String id) {
        return notes.getOrDefault(id, Optional.empty());
    }

    List<String> noteIds() {
        return notes.entrySet().stream().filter(entry -> entry.getValue().isPresent()).map(Map.Entry::getKey).toList();
    }

    Optional<UserNote> noteSaying(String text) {
        return notes.values().stream().flatMap(Optional::stream).filter(note -> fold(note.note()).equals(fold(text))).findFirst();
    }

    UserNote addNote(String text) {
        var note = new UserNote(noteIds.next(), text, Map.of());
        notes.put(note.id(), Optional.of(note));
        undo.push(() -> notes.remove(note.id()));
        return note;
    }

    void note(String id, Optional<UserNote> note) {
        var old = note(id);
        notes.put(id, note);
        undo.push(() -> notes.put(id, old));
    }

    void card(Card card) {
        cards.add(card);
        undo.push(cards::removeLast);
    }

    /** How names and texts are compared: without regard to case, outer blanks and runs of blanks. */
    static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
