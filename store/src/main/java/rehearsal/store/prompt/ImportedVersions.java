package rehearsal.store.prompt;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportOutcome.AlreadyThere;
import rehearsal.store.prompt.ImportOutcome.NumberTaken;
import rehearsal.store.prompt.ImportOutcome.Stored;
import rehearsal.store.prompt.ImportOutcome.Unfit;
import rehearsal.store.prompt.ScopeRows.ScopeRow;

/** Brings in versions that have their numbers, dates and flags already: a whole library in one transaction and one audit row. */
final class ImportedVersions {
    private final Sql sql;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Run run;
    private final LiveSwitch lives;
    private final Map<Scope, ScopeRow> scopes = new HashMap<>();

    /** One import, by which it can be found again. */
    record Run(UUID id, ImportedVersion arrival, Instant at) {
    }

    ImportedVersions(Sql sql, Audit audit, Supplier<UUID> ids, Run run, LiveSwitch lives) {
        this.sql = sql;
        this.audit = audit;
        this.ids = ids;
        this.run = run;
        this.lives = lives;
    }

    List<ImportOutcome> take(List<PromptVersion> versions, String actor, Progress progress) throws SQLException {
        var outcomes = new ArrayList<ImportOutcome>();
        var before = new LinkedHashMap<Scope, OptionalInt>();
        for (var version : versions) {
            var problem = unfit(version);
            if (problem.isPresent()) {
                outcomes.add(problem.get());
            } else {
                var scope = scope(version.scope());
                if (!before.containsKey(version.scope())) {
                    before.put(version.scope(), ScopeRows.live(sql, scope.id()));
                }
                outcomes.add(take(scope, version));
            }
            if (!progress.goesOn(outcomes.size())) {
                throw new StoreException(StoreException.Kind.STOPPED, "The import was stopped. Nothing came in.");
            }
        }
        var stored = outcomes.stream().filter(Stored.class::isInstance).toList();
        if (!stored.isEmpty()) {
            sql.announce(Announcement.Kind.IMPORT, run.id().toString());
            if (run.arrival() != ImportedVersion.SAMPLE) {
                ImportUndo.remember(sql, new ImportRun(run.id(), actor, stored.size(), run.at(), Optional.empty()));
            }
            audit.append(sql, actor, "import", "library", words(stored) + rememberLive(before));
        }
        return List.copyOf(outcomes);
    }

    private static Optional<ImportOutcome> unfit(PromptVersion version) {
        try {
            PromptLimits.check(version.scope());
            PromptLimits.check(version.text());
            PromptLimits.author(version.author());
            PromptLimits.number(version.version());
            PromptLimits.letters("change note", version.changeNote());
            version.labels().stream().filter(label -> !PromptLimits.isReserved(label)).forEach(PromptLimits::label);
            return Optional.empty();
        } catch (StoreException problem) {
            return Optional.of(new Unfit(version.scope(), version.version(), problem.sentence()));
        }
    }

    private ImportOutcome take(ScopeRow scope, PromptVersion version) throws SQLException {
        var number = version.version();
        var hash = ContentHash.of(version.text());
        var there = sql.first("SELECT content_hash, removed FROM version WHERE scope_id = ? AND number = ?",
                row -> new There(row.text("content_hash"), row.flag("removed")), scope.id(), number);
        if (there.isPresent() && !there.get().hash().equals(hash)) {
            return new NumberTaken(version.scope(), number);
        }
        if (there.isPresent() && !there.get().removed()) {
            return new AlreadyThere(version.scope(), number);
        }
        var wanted = version.active() && run.arrival() != ImportedVersion.INACTIVE;
        var objection = wanted ? lives.refusal(sql, version) : Optional.<String>empty();
        var active = wanted && objection.isEmpty();
        if (there.isPresent()) {
            sql.update("UPDATE version SET removed = FALSE, active = ?, sample = ?, import_id = ? WHERE scope_id = ? AND number = ?",
                    active,
                    run.arrival() == ImportedVersion.SAMPLE, run.id(), scope.id(), number);
        } else {
            insert(scope, version, hash, active);
        }
        return new Stored(version.scope(), number, labelsLeft(scope, version), objection);
    }

    private record There(String hash, boolean removed) {
    }

    private void insert(ScopeRow scope, PromptVersion version, String hash, boolean active) throws SQLException {
        // The same file may come into two programs; each row has an id of its own then.
        var id = VersionRows.uuidTaken(sql, version.id()) ? ids.get() : version.id();
        VersionRows.insert(sql, scope.id(), new PromptVersion(id, version.scope(), version.version(), version.text(), version.changeNote(),
                version.author(), version.parent(), hash, active, new TreeSet<>(), version.review(), micros(version.createdAt()),
                micros(version.updatedAt())), run.arrival() == ImportedVersion.SAMPLE, Optional.of(run.id()));
        if (version.version() > scope.lastNumber()) {
            sql.update("UPDATE scope SET last_number = ? WHERE id = ?", version.version(), scope.id());
            scopes.put(version.scope(), new ScopeRow(scope.id(), version.version()));
        }
    }

    private SortedSet<String> labelsLeft(ScopeRow scope, PromptVersion version) throws SQLException {
        var left = new TreeSet<String>();
        for (var label : version.labels()) {
            if (PromptLimits.isReserved(label)) {
                left.add(label);
                continue;
            }
            sql.insertUnlessThere("label", "scope_id, label, number", "scope_id, label", scope.id(), label, version.version());
            var points = sql.first("SELECT number FROM label WHERE scope_id = ? AND label = ?", row -> row.integer("number"), scope.id(),
                    label);
            if (!points.equals(Optional.of(version.version()))) {
                left.add(label);
            }
        }
        return left;
    }

    private String rememberLive(Map<Scope, OptionalInt> before) throws SQLException {
        var words = new StringBuilder();
        for (var each : before.entrySet()) {
            var id = scope(each.getKey()).id();
            var change = new LiveChange(each.getKey(), each.getValue(), ScopeRows.live(sql, id), List.of(), List.of());
            if (!change.before().equals(change.after())) {
                LiveSwitch.remember(sql, id, change, false);
                LiveSwitch.announce(sql, change);
                words.append("; ").append(ScopeRows.subject(each.getKey())).append(": ").append(LiveSwitch.words(change));
            }
        }
        return words.toString();
    }

    private String words(List<ImportOutcome> stored) {
        var numbers = new LinkedHashMap<Scope, List<String>>();
        stored.forEach(each -> numbers.computeIfAbsent(each.scope(), _ -> new ArrayList<>()).add("v" + each.number()));
        var parts = numbers.entrySet().stream().map(each -> ScopeRows.subject(each.getKey()) + " " + String.join(",", each.getValue()))
                .toList();
        return run.arrival() + ": " + String.join("; ", parts);
    }

    private ScopeRow scope(Scope scope) throws SQLException {
        var known = scopes.get(scope);
        if (known != null) {
            return known;
        }
        var found = ScopeRows.lockOrMake(sql, scope);
        scopes.put(scope, found);
        return found;
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
