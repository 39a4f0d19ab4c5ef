package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.time.Instant;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;

/** Rows of versions, in and out. There is no statement here that changes a text. */
final class VersionRows {
    static final String WHOLE = "SELECT v.*, s.program, s.prompt_type, s.phase, b.content FROM version v JOIN scope s ON s.id = v.scope_id"
            + " JOIN body b ON b.id = v.body_id ";

    private VersionRows() {
    }

    static Optional<PromptVersion> find(Sql sql, long scopeId, int number) throws SQLException {
        var found = sql.first(WHOLE + "WHERE v.scope_id = ? AND v.number = ? AND v.removed = FALSE", VersionRows::withoutLabels, scopeId,
                number);
        return found.isEmpty() ? found : Optional.of(withLabels(found.get(), labelsOf(sql, scopeId, number)));
    }

    static List<VersionSummary> page(Sql sql, long scopeId, OptionalInt below, int limit) throws SQLException {
        var live = ScopeRows.live(sql, scopeId);
        var labels = labelsOf(sql, scopeId);
        return sql.list(
                "SELECT number, name, change_note, author, parent, content_hash, active, review, created_at, updated_at FROM version"
                        + " WHERE scope_id = ? AND number < ? AND removed = FALSE ORDER BY scope_id, number DESC LIMIT ?",
                row -> summary(row, live, labels), scopeId, below.orElse(Integer.MAX_VALUE), limit);
    }

    static void insert(Sql sql, long scopeId, PromptVersion version, boolean sample, Optional<UUID> imported) throws SQLException {
        var text = version.text();
        var settings = text.settings();
        sql.update(
                "INSERT INTO version (uuid, scope_id, number, name, description, body_id, context_keys, allowed_actions, provider, model, temperature,"
                        + " max_output, change_note, author, parent, content_hash, active, review, sample, removed, created_at, updated_at, import_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?)",
                version.id(), scopeId, version.version(),
                text.name(), text.description(), bodyId(sql, text.body()), text.contextKeys(), text.allowedActions(), settings.provider(),
                settings.model(), settings.temperature(), settings.maxOutput(), version.changeNote(), version.author(), version.parent(),
                version.contentHash(), version.active(), version.review().name(), sample, version.createdAt(), version.updatedAt(),
                Sql.optionalUuid(imported));
    }

    private static long bodyId(Sql sql, String body) throws SQLException {
        var bytes = PromptLimits.bytes(body);
        var digest = ContentHash.of(bytes);
        var there = bodyIdOf(sql, digest);
        if (there.isPresent()) {
            return there.get();
        }
        sql.insertUnlessThere("body", "digest, content", "digest", digest, bytes);
        return bodyIdOf(sql, digest).orElseThrow();
    }

    private static Optional<Long> bodyIdOf(Sql sql, String digest) throws SQLException {
        return sql.first("SELECT id FROM body WHERE digest = ?", row -> row.number("id"), digest);
    }

    static boolean uuidTaken(Sql sql, UUID id) throws SQLException {
        return sql.first("SELECT id FROM version WHERE uuid = ?", row -> row.number("id"), id).isPresent();
    }

    private static SortedSet<String> labelsOf(Sql sql, long scopeId, int number) throws SQLException {
        return new TreeSet<>(
                sql.list("SELECT label FROM label WHERE scope_id = ? AND number = ?", row -> row.text("label"), scopeId, number));
    }

    private static Map<Integer, SortedSet<String>> labelsOf(Sql sql, long scopeId) throws SQLException {
        var labels = new HashMap<Integer, SortedSet<String>>();
        sql.each("SELECT label, number FROM label WHERE scope_id = ?",
                row -> labels.computeIfAbsent(row.integer("number"), _ -> new TreeSet<>()).add(row.text("label")), scopeId);
        return labels;
    }

    private static VersionSummary summary(Row row, OptionalInt live, Map<Integer, SortedSet<String>> labels) throws SQLException {
        var number = row.integer("number");
        return new VersionSummary(number, row.optionalText("name"), row.optionalText("change_note"), row.text("author"),
                row.optionalInteger("parent"), row.text("content_hash"), row.flag("active"), live.isPresent() && live.getAsInt() == number,
                labels.getOrDefault(number, new TreeSet<>()), ReviewState.valueOf(row.text("review")), row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static PromptVersion withoutLabels(Row row) throws SQLException {
        return new PromptVersion(row.uuid("uuid"), ScopeRows.scope(row), row.integer("number"), text(row, row.bytes("content")),
                row.optionalText("change_note"), row.text("author"), row.optionalInteger("parent"), row.text("content_hash"),
                row.flag("active"),
                new TreeSet<>(), ReviewState.valueOf(row.text("review")), row.instant("created_at"), row.instant("updated_at"));
    }

    static PromptText text(Row row, byte[] body) throws SQLException {
        var settings = new ModelSettings(row.optionalText("provider"), row.optionalText("model"), row.optionalDecimal("temperature"),
                row.optionalInteger("max_output"));
        return new PromptText(row.optionalText("name"), row.optionalText("description"), new String(body, StandardCharsets.UTF_8),
                row.texts("context_keys"), row.texts("allowed_actions"), settings);
    }

    private static PromptVersion withLabels(PromptVersion version, SortedSet<String> labels) {
        return new PromptVersion(version.id(), version.scope(), version.version(), version.text(), version.changeNote(), version.author(),
                version.parent(), version.contentHash(), version.active(), labels, version.review(), version.createdAt(),
                version.updatedAt());
    }

    static void touch(Sql sql, long scopeId, int number, Instant now) throws SQLException {
        sql.update("UPDATE version SET updated_at = ? WHERE scope_id = ? AND number = ?", now, scopeId, number);
    }
}
