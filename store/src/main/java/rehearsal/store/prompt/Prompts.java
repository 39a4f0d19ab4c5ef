package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Database;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.setting.Settings;

/** The shelf of prompts. Everything that is written here is on disk when the method returns. */
public final class Prompts {
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final LiveSwitch lives;
    private final BodySearch search;

    public Prompts(Database database, Audit audit, Settings settings, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.lives = new LiveSwitch(audit, settings, clock);
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
        if (wanted.active() && lives.approvalNeeded(sql)) {
            return new SaveResult.Refused("This workspace lets only approved versions go live, so a new version cannot be active at once."
                    + " Save it inactive and ask for a review.");
        }
        var number = scope.lastNumber() + 1;
        var live = ScopeRows.live(sql, scope.id());
        var now = now();
        var version = new PromptVersion(ids.get(), wanted.scope(), number, wanted.text(), wanted.changeNote(), wanted.author(),
                wanted.parent(),
                ContentHash.of(wanted.text()), wanted.active(), new TreeSet<>(), ReviewState.NONE, now, now);
        VersionRows.insert(sql, scope.id(), version, wanted.sample());
        sql.update("UPDATE scope SET last_number = ? WHERE id = ?", number, scope.id());
        var change = new LiveChange(wanted.scope(), live, wanted.active() ? OptionalInt.of(number) : live,
                wanted.active() ? List.of(number) : List.of(), List.of());
        LiveSwitch.remember(sql, scope.id(), change, false);
        audit.append(sql, wanted.author(), "save version", ScopeRows.subject(wanted.scope()),
                "v" + number + " " + version.contentHash() + (wanted.active() ? ", " + LiveSwitch.words(change) : ""));
        return new SaveResult.Saved(version);
    }

    /** What making this version live would do. */
    public LiveChange liveChange(Scope scope, int number) {
        return preview(scope, (sql, id) -> Optional.of(LiveSwitch.toMakeLive(sql, scope, id, number)));
    }

    /** Why the rules of the workspace would refuse to make this version live; empty when they would not. */
    public Optional<String> liveRefusal(Scope scope, int number) {
        return inScope(scope, (sql, id) -> lives.refusal(sql, id, LiveSwitch.toMakeLive(sql, scope, id, number)));
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
        database.change(sql -> new Labels(audit, now()).remove(sql, scope, label, actor));
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
        PromptLimits.author(actor);
        return database
                .write(sql -> new ImportedVersions(sql, audit, ids, arrival, lives.approvalNeeded(sql)).take(versions, actor, progress));
    }

    /** Takes the versions that came with the starter library off the shelf, and tells how many. Their numbers stay used. */
    public int removeSamples(String actor) {
        PromptLimits.author(actor);
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
