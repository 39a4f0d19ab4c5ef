package rehearsal.store.usage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.usage.UsageEntry.Tokens;
import rehearsal.store.usage.UsageEntry.UsedPrompt;

/** The usage shelf. */
public final class UsageLog {
    private static final String SUMS = " COUNT(*) AS calls, SUM(CASE WHEN outcome = 'done' THEN 0 ELSE 1 END) AS failed,"
            + " COALESCE(SUM(CAST(tokens_in AS BIGINT)), 0) AS total_in, COALESCE(SUM(CAST(tokens_out AS BIGINT)), 0) AS total_out,"
            + " COALESCE(SUM(CAST(tokens_cached AS BIGINT)), 0) AS total_cached,"
            + " SUM(CASE WHEN tokens_in IS NULL OR tokens_out IS NULL THEN 1 ELSE 0 END) AS without_tokens,"
            + " COALESCE(SUM(cost_micros), 0) AS total_cost, SUM(CASE WHEN cost_micros IS NULL THEN 1 ELSE 0 END) AS without_cost,"
            + " AVG(CAST(latency_ms AS DOUBLE PRECISION)) AS mean_latency FROM ";
    /** The outcome of a call that went well; everything else counts as failed. */
    public static final String DONE = "done";

    private final Database database;

    public UsageLog(Database database) {
        this.database = database;
    }

    /**
     * Adds a row. It shares its trip to the disk: with about 20 other rows, with 50 ms, or with the next thing that is saved. {@link #settle} waits for
     * it.
     */
    public void add(UsageEntry entry) {
        database.writeSoon(sql -> {
            sql.announce(Announcement.Kind.USAGE, entry.program());
            return sql.update("INSERT INTO usage_entry (happened_at, program, prompt_type, phase, number, provider, model, tokens_in,"
                    + " tokens_out, tokens_cached, cost_micros, latency_ms, first_token_ms, outcome, session_id, turn_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values(entry));
        });
    }

    /** Returns when every row added so far is on disk. */
    public void settle() {
        database.settle();
    }

    /** Rows newest first. */
    public List<UsageEntry> newest(int limit) {
        return database
                .read(sql -> sql.list("SELECT * FROM usage_entry ORDER BY happened_at DESC, id DESC LIMIT ?", UsageLog::entry, limit));
    }

    /** Calls of a program per day and model, from the first moment to before the last, newest day first. */
    public List<DayUsage> perDay(Optional<String> program, Instant from, Instant before) {
        return database.read(sql -> {
            var day = switch (sql.dialect()) {
                case H2 -> "CAST(happened_at AT TIME ZONE 'UTC' AS DATE)";
                case POSTGRESQL -> "(happened_at AT TIME ZONE 'UTC')::DATE";
            };
            // Grouped outside of the select that names the day: H2 does not see that the two expressions are one.
            return sql.list("SELECT provider, model, usage_day," + SUMS + "(SELECT e.*, CAST(" + day
                    + " AS VARCHAR) AS usage_day FROM usage_entry e"
                    + " WHERE happened_at >= ? AND happened_at < ? AND (program = ? OR '' = ?)) d GROUP BY usage_day, provider, model"
                    + " ORDER BY usage_day DESC, provider, model",
                    row -> new DayUsage(LocalDate.parse(row.text("usage_day")), row.text("provider"), row.text("model"), sum(row)), from,
                    before,
                    program.orElse(""), program.orElse(""));
        });
    }

    /** Calls of a program per version that was sent, highest version first. */
    public List<VersionUsage> perVersion(String program) {
        return database.read(sql -> sql.list("SELECT prompt_type, phase, number," + SUMS
                + "usage_entry WHERE program = ? AND prompt_type IS NOT NULL GROUP BY prompt_type, phase, number ORDER BY prompt_type, phase, number DESC",
                row -> new VersionUsage(new UsedPrompt(row.text("prompt_type"), row.optionalText("phase"), row.integer("number")),
                        sum(row)),
                program));
    }

    private static Object[] values(UsageEntry entry) {
        var prompt = entry.prompt();
        var tokens = entry.tokens();
        return new Object[]{entry.at().truncatedTo(ChronoUnit.MICROS), entry.program(), prompt.map(UsedPrompt::type),
                prompt.flatMap(UsedPrompt::phase), prompt.map(used -> OptionalInt.of(used.version())).orElse(OptionalInt.empty()),
                entry.provider(), entry.model(), tokens.in(), tokens.out(), tokens.cached(), entry.costMicros(), entry.latencyMillis(),
                entry.firstTokenMillis(), entry.outcome(), Sql.optionalUuid(entry.session()),
                Sql.optionalUuid(entry.turn())};
    }

    private static UsageEntry entry(Row row) throws SQLException {
        var type = row.optionalText("prompt_type");
        var phase = row.optionalText("phase");
        var number = row.integer("number");
        return new UsageEntry(row.instant("happened_at"), row.text("program"), type.map(word -> new UsedPrompt(word, phase, number)),
                row.text("provider"), row.text("model"),
                new Tokens(row.optionalInteger("tokens_in"), row.optionalInteger("tokens_out"), row.optionalInteger("tokens_cached")),
                row.optionalNumber("cost_micros"), row.number("latency_ms"), row.optionalNumber("first_token_ms"), row.text("outcome"),
                row.optionalUuid("session_id"), row.optionalUuid("turn_id"));
    }

    private static UsageSum sum(Row row) throws SQLException {
        return new UsageSum(row.number("calls"), row.number("failed"), row.number("total_in"), row.number("total_out"),
                row.number("total_cached"),
                row.number("without_tokens"), row.number("total_cost"), row.number("without_cost"),
                row.optionalDecimal("mean_latency").orElse(0));
    }
}
