package rehearsal.store.trial;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

/** The shelf of votes. They are only ever added. */
public final class Votes {

    private static final String NEWEST_OF_EACH = "SELECT * FROM vote v WHERE %s AND NOT EXISTS (SELECT 1 FROM vote w"
            + " WHERE w.pair_id = v.pair_id AND w.place = v.place AND w.author = v.author AND w.id > v.id) ";

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    public Votes(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a vote. An earlier one of the same author on the same answers stays as history. */
    public Vote cast(NewVote vote) {
        PromptLimits.author(vote.author());
        PromptLimits.letters("reason", vote.reason());
        if (vote.place() < 1) {
            throw new StoreException(Kind.INVALID, "Turn " + vote.place() + " is not possible: turns count from 1.");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(sql -> {
            sql.first("SELECT id FROM arm_pair WHERE id = ?", row -> row.uuid("id"), vote.pair()).orElseThrow(
                    () -> new StoreException(Kind.MISSING, "There is no pair of talks " + vote.pair() + "."));
            var id = insert(sql, vote, at);
            sql.announce(Announcement.Kind.VOTE, vote.pair().toString());
            audit.append(sql, vote.author(), "vote", "pair " + vote.pair(), "turn " + vote.place() + ": " + vote.verdict()
                    + (vote.masked() ? ", masked" : ""));
            return new Vote(id, vote, at);
        });
    }

    /** What counts of a pair, by place: the newest vote of each author. */
    public List<Vote> of(UUID pair) {
        return database.read(sql -> sql.list(NEWEST_OF_EACH.formatted("v.pair_id = ?") + "ORDER BY v.pair_id, v.place, v.id", Votes::vote,
                pair));
    }

    /** Every vote that was ever given on a place of a pair, oldest first. */
    public List<Vote> history(UUID pair, int place) {
        return database.read(sql -> sql.list("SELECT * FROM vote WHERE pair_id = ? AND place = ? ORDER BY pair_id, place, id", Votes::vote,
                pair, place));
    }

    /** What counts in a program, oldest first; the next page begins after the last one of this. */
    public List<Vote> inProgram(String program, long after, int limit) {
        return database.read(sql -> sql.list(NEWEST_OF_EACH.formatted("v.program = ? AND v.id > ?") + "ORDER BY v.program, v.id LIMIT ?",
                Votes::vote, program, after, limit));
    }

    private static long insert(Sql sql, NewVote vote, Instant at) throws SQLException {
        return sql.insert(
                "INSERT INTO vote (pair_id, place, verdict, reason, masked, a_stood_left, author, program, scenario, a_turn, a_prompts,"
                        + " a_provider, a_model, b_turn, b_prompts, b_provider, b_model, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                vote.pair(), vote.place(), vote.verdict().name(), vote.reason(), vote.masked(), vote.aStoodLeft(), vote.author(),
                vote.program(), vote.scenario(), vote.a().turn(), lines(vote.a()), vote.a().provider(), vote.a().model(),
                vote.b().turn(), lines(vote.b()), vote.b().provider(), vote.b().model(), at);
    }

    private static List<String> lines(VotedAnswer answer) {
        return answer.prompts().stream().map(PromptUse::line).toList();
    }

    private static Vote vote(Row row) throws SQLException {
        return new Vote(row.number("id"),
                new NewVote(row.uuid("pair_id"), row.integer("place"), Verdict.valueOf(row.text("verdict")), row.text("reason"),
                        row.flag("masked"), row.flag("a_stood_left"), row.text("author"), row.text("program"), row.text("scenario"),
                        answer(row, "a_"), answer(row, "b_")),
                row.instant("happened_at"));
    }

    private static VotedAnswer answer(Row row, String arm) throws SQLException {
        return new VotedAnswer(row.uuid(arm + "turn"), row.texts(arm + "prompts").stream().map(PromptUse::of).toList(),
                row.text(arm + "provider"), row.text(arm + "model"));
    }
}
