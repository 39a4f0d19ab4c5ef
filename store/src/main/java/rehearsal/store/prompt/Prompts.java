package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** The shelf of prompts. Everything that is written here is on disk when the method returns. */
public final class Prompts {
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final LiveSwitch lives;
    private final BodySearch search;
    private final Safeguard safeguard;

    /** The rules are asked by every call here that can change what is live. */
    public Prompts(Database database, Audit audit, LiveRules rules, Safeguard safeguard, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.lives = new LiveSwitch(audit, rules, clock);
        this.safeguard = safeguard;
        this.search = new BodySearch(database);
    }

    /** The highest active version. */
    public Optional<PromptVersion> live(Scope scope) {
        return inScope(scope, (sql, id) -> whole(sql, id, ScopeRows.live(sql, id)));
    }

    /** The highest version, active or not. */
    public Optional<PromptVersion> latest(Scope scope) {
        return inScope(scope, (sql, id) -> whole(sql, id, ScopeRows.latest(sql, id)));
    }

    /** The highest number that was ever used, by a version that is gone too; 0 for none. The next version is one above it. */
    public int lastNumber(Scope scope) {
        return database.read(sql -> ScopeRows.find(sql, scope).map(ScopeRows.ScopeRow::lastNumber).orElse(0));
    }

    /** The content hash of the version that has or had this number, one that is gone too: another text never gets it. */
    public Optional<String> hashUnder(Scope scope, int number) {
        return inScope(scope, (sql, id) -> sql.first("SELECT content_hash FROM version WHERE scope_id = ? AND number = ?",
                row -> row.text("content_hash"), id, number));
    }

    public Optional<PromptVersion> version(Scope scope, int number) {
        return inScope(scope, (sql, id) -> VersionRows.find(sql, id, number));
    }

    /** The version a label points at. A label that is not there is a {@link StoreException} of kind MISSING: never another version. */
    public PromptVersion byLabel(Scope scope, String label) {
        return inScope(scope, (sql, id) -> {
            var number = sql.first("SELECT number FROM label WHERE scope_id = ? AND label = ?", row -> row.integer("number"), id, label);
            return number.isPresent() ? VersionRows.find(sql, id, number.get()) : Optional.<PromptVersion>empty();
        }).orElseThrow(() -> new StoreException(Kind.MISSING, "No version of " + ScopeRows.subject(scope) + " carries the label \"" + label
                + "\". Nothing else is taken in its place; set the label first."));
    }

    /** The newest versions, newest first. */
    public List<VersionSummary> history(Scope scope, int limit) {
        return page(scope, OptionalInt.empty(), limit);
    }

    /** The versions just below a number: the next page after one that ended there. */
    public List<VersionSummary> historyBelow(Scope scope, int below, int limit) {
        return page(scope, OptionalInt.of(below), limit);
    }

    private List<VersionSummary> page(Scope scope, OptionalInt below, int limit) {
        return inScope(scope, (sql, id) -> Optional.of(VersionRows.page(sql, id, below, limit))).orElse(List.of());
    }

    /** Programs that have prompts, by name. */
    public List<String> programs() {
        return database
                .read(sql -> sql.list("SELECT DISTINCT s.program FROM scope s WHERE EXISTS (SELECT 1 FROM version v WHERE v.scope_id = s.id"
                        + " AND v.removed = FALSE) ORDER BY s.program", row -> row.text("program")));
    }

    /** The scopes of a program that have versions or drafts. */
    public List<ScopeSummary> scopes(String program) {
        return database.read(sql -> LibraryTree.of(sql, program));
    }

    /** Makes the next version: one above the highest number ever used in its scope. */
    public SaveResult save(NewVersion wanted) {
        PromptLimits.check(wanted.scope());
        PromptLimits.check(wanted.text());
        PromptLimits.author(wanted.author());
        PromptLimits.letters("change note", wanted.changeNote());
        return database.write(sql -> save(sql, wanted));
    }

    private SaveResult save(Sql sql, NewVersion wanted) throws SQLException {
        var scope = ScopeRows.lockOrMake(sql, wanted.scope());
        var latest = ScopeRows.latest(sql, scope.id());
        if (wanted.expectedLatest().isPresent() && wanted.expectedLatest().getAsInt() != latest.orElse(0) && latest.isPresent()) {
            return new SaveResult.Conflict(VersionRows.find(sql, scope.id(), latest.getAsInt()).orElseThrow());
        }
        var number = scope.lastNumber() + 1;
        var live = ScopeRows.live(sql, scope.id());
        var now = now();
        var version = new PromptVersion(ids.get(), wanted.scope(), number, wanted.text(), wanted.changeNote(), wanted.author(),
                wanted.parent(),
                ContentHash.of(wanted.text()), wanted.active(), new TreeSet<>(), ReviewState.NONE, now, now);
        var refused = wanted.active() ? lives.refusal(sql, version) : Optional.<String>empty();
        if (refused.isPresent()) {
            return new SaveResult.Refused(refused.get());
        }
        VersionRows.insert(sql, scope.id(), version, wanted.sample(), Optional.empty());
        sql.update("UPDATE scope SET last_number = ? WHERE id = ?", number, scope.id());
        var change = new LiveChange(wanted.scope(), live, wanted.active() ? OptionalInt.of(number) : live,
                wanted.active() ? List.of(number) : List.of(), List.of());
        LiveSwitch.remember(sql, scope.id(), change, false);
        ScopeRows.announce(sql, Announcement.Kind.VERSION, wanted.scope(), Integer.toString(number));
        if (wanted.active()) {
            LiveSwitch.announce(sql, change);
        }
        audit.append(sql, wanted.author(), "save version", ScopeRows.subject(wanted.scope()),
                "v" + number + " " + version.contentHash() + (wanted.active() ? ", " + LiveSwitch.words(change) : ""));
        return new SaveResult.Saved(version);
    }

    /** What making this version live would do. */
    public LiveChange liveChange(Scope scope, int number) {
        return preview(scope, (sql, id) -> Optional.of(LiveSwitch.toMakeLive(sql, scope, id, number)));
    }

    /** Why this change would be refused if somebody made it now; empty when it would not. */
    public Optional<String> refusal(LiveChange change) {
        return inScope(change.scope(), (sql, id) -> lives.refusal(sql, id, change));
    }

    /** Why this version may not go live; empty when it may. */
    public Optional<String> liveRefusal(Scope scope, int number) {
        return refusal(liveChange(scope, number));
    }

    /** What switching a version on would do. */
    public LiveChange activation(Scope scope, int number) {
        return preview(scope, (sql, id) -> Optional.of(LiveSwitch.toSet(sql, scope, id, number, true)));
    }

    /** What switching a version off would do. */
    public LiveChange deactivation(Scope scope, int number) {
        return preview(scope, (sql, id) -> Optional.of(LiveSwitch.toSet(sql, scope, id, number, false)));
    }

    /** The version a roll-back would return to. */
    public OptionalInt liveBefore(Scope scope) {
        return inScope(scope, LiveSwitch::beforeOf).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Switches this version on and every higher one off, so that it is live. */
    public LiveResult makeLive(Scope scope, int number, String actor) {
        return move(scope, actor, "make live", (sql, id) -> LiveSwitch.toMakeLive(sql, scope, id, number));
    }

    public LiveResult activate(Scope scope, int number, String actor) {
        return move(scope, actor, "activate", (sql, id) -> LiveSwitch.toSet(sql, scope, id, number, true));
    }

    public LiveResult deactivate(Scope scope, int number, String actor) {
        return move(scope, actor, "deactivate", (sql, id) -> LiveSwitch.toSet(sql, scope, id, number, false));
    }

    /** Switches every version off, so that nothing is live. */
    public LiveResult archive(Scope scope, String actor) {
        return activateOnly(scope, Set.of(), actor, "archive");
    }

    /** Switches exactly these versions on, in one move: what was archived comes back as it was. */
    public LiveResult activateOnly(Scope scope, Set<Integer> numbers, String actor) {
        return activateOnly(scope, numbers, actor, "activate");
    }

    private LiveResult activateOnly(Scope scope, Set<Integer> numbers, String actor, String deed) {
        return move(scope, actor, deed, (sql, id) -> LiveSwitch.toActive(sql, scope, id, numbers));
    }

    /** Takes a change back in one move. Flags that others moved since stay where they are. */
    public LiveResult takeBack(LiveChange change, String actor) {
        return move(change.scope(), actor, "undo", (sql, id) -> LiveSwitch.toTakeBack(sql, id, change));
    }

    /** Makes live again what was live before the present version. */
    public LiveResult rollBack(Scope scope, String actor) {
        PromptLimits.author(actor);
        return database.write(sql -> {
            var id = ScopeRows.lockOrFail(sql, scope).id();
            var before = LiveSwitch.beforeOf(sql, id);
            if (before.isEmpty()) {
                return new LiveResult.Refused(
                        "No other version of " + ScopeRows.subject(scope) + " was live before, so there is nothing to roll back to.");
            }
            return lives.apply(sql, id, LiveSwitch.toMakeLive(sql, scope, id, before.get()), actor, "roll back");
        });
    }

    /** Moves a label to a version. */
    public void label(Scope scope, int number, String label, String actor) {
        PromptLimits.author(actor);
        PromptLimits.label(label);
        database.change(sql -> new Labels(audit, now()).set(sql, scope, number, label, actor));
    }

    public void removeLabel(Scope scope, String label, String actor) {
        PromptLimits.author(actor);
        database.change(sql -> new Labels(audit, now()).remove(sql, scope, OptionalInt.empty(), label, actor));
    }

    /** Removes a label from this version; where another one carries it, nothing is changed. */
    public void removeLabel(Scope scope, int number, String label, String actor) {
        PromptLimits.author(actor);
        database.change(sql -> new Labels(audit, now()).remove(sql, scope, OptionalInt.of(number), label, actor));
    }

    /**
     * Brings in versions with their numbers, dates, notes, labels and flags, all in one transaction. One outcome for each, in order; a number that is taken by another
     * text is refused, and the others are stored.
     */
    public List<ImportOutcome> bringIn(List<PromptVersion> versions, ImportedVersion arrival, String actor) {
        return bringIn(versions, arrival, actor, done -> true);
    }

    /** The same, followed by somebody who may stop it; then it fails with {@code STOPPED}. */
    public List<ImportOutcome> bringIn(List<PromptVersion> versions, ImportedVersion arrival, String actor, Progress progress) {
        return bringIn(ids.get(), versions, arrival, actor, progress);
    }

    /** The same under an id of the caller's, by which it can be taken back as a whole. The id is kept when at least one version came in. */
    public List<ImportOutcome> bringIn(UUID run, List<PromptVersion> versions, ImportedVersion arrival, String actor, Progress progress) {
        PromptLimits.author(actor);
        if (arrival != ImportedVersion.SAMPLE) {
            safeguard.before(Safeguard.Risk.IMPORT);
        }
        return database.write(sql -> new ImportedVersions(sql, audit, ids, new ImportedVersions.Run(run, arrival, now()), lives)
                .take(versions, actor, progress));
    }

    /** The imports of this library, newest first, those that were undone too. */
    public List<ImportRun> imports(int limit) {
        return database.read(sql -> ImportUndo.newest(sql, limit));
    }

    /** What taking this import back would do, or why it would be refused. */
    public ImportUndone importUndo(UUID run) {
        return database.read(sql -> new ImportUndo(sql, lives).preview(run));
    }

    /** Takes a whole import back: what it brought in is no longer there, and what was live without it is live. Refused when somebody built on it. */
    public ImportUndone undoImport(UUID run, String actor) {
        PromptLimits.author(actor);
        return database.write(sql -> new ImportUndo(sql, lives).undo(run, audit, actor, now()));
    }

    /** What removing the starter library would take and what it would leave. */
    public SampleRemoval sampleRemoval() {
        return database.read(SampleShelf::preview);
    }

    /** Takes the versions that came with the starter library off the shelf, except those that somebody's own work stands on. Their numbers stay used. */
    public SampleRemoval removeSamples(String actor) {
        PromptLimits.author(actor);
        safeguard.before(Safeguard.Risk.REMOVAL_OF_THE_SAMPLE);
        return database.write(sql -> SampleShelf.remove(sql, audit, actor));
    }

    /** Whether anything of the starter library is on the shelf. */
    public boolean hasSamples() {
        return database
                .read(sql -> sql.first("SELECT id FROM version WHERE sample = TRUE AND removed = FALSE LIMIT 1", row -> row.number("id")))
                .isPresent();
    }

    /** Versions whose body holds these words, letter case aside. */
    public List<SearchHit> search(SearchQuery query) {
        return search.find(query);
    }

    /** Reads the bodies into memory, so that the first search is as quick as the others. Worth a background thread at the start. */
    public void warmSearch() {
        search.warm();
    }

    private interface InScope<T> {
        T find(Sql sql, long scopeId) throws SQLException;
    }

    private <T> Optional<T> inScope(Scope scope, InScope<Optional<T>> question) {
        return database.read(sql -> {
            var row = ScopeRows.find(sql, scope);
            return row.isPresent() ? question.find(sql, row.get().id()) : Optional.<T>empty();
        });
    }

    private LiveChange preview(Scope scope, InScope<Optional<LiveChange>> question) {
        return inScope(scope, question).orElseThrow(() -> ScopeRows.missing(scope));
    }

    private LiveResult move(Scope scope, String actor, String deed, InScope<LiveChange> wanted) {
        PromptLimits.author(actor);
        return database.write(sql -> {
            var id = ScopeRows.lockOrFail(sql, scope).id();
            return lives.apply(sql, id, wanted.find(sql, id), actor, deed);
        });
    }

    private static Optional<PromptVersion> whole(Sql sql, long scopeId, OptionalInt number) throws SQLException {
        return number.isPresent() ? VersionRows.find(sql, scopeId, number.getAsInt()) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
