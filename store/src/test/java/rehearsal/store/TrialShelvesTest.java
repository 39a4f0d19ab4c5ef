package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.audit.Verification;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.session.NewTurn;
import rehearsal.store.trial.KeptCase;
import rehearsal.store.trial.NewCase;
import rehearsal.store.trial.NewVote;
import rehearsal.store.trial.PairSummary;
import rehearsal.store.trial.PromptUse;
import rehearsal.store.trial.StoredPair;
import rehearsal.store.trial.Verdict;
import rehearsal.store.trial.Vote;
import rehearsal.store.trial.VotedAnswer;

/** Pairs, votes and cases, on both databases. */
class TrialShelvesTest extends OnBothDatabases {

    private static final String PROGRAM = "identity-coaching";
    private static final List<PromptUse> PROMPTS = List.of(
            new PromptUse(PromptType.SYSTEM, Optional.empty(), OptionalInt.of(2), Optional.of("ab12")),
            new PromptUse(PromptType.COACH, Optional.of("A PHASE WITH BLANKS"), OptionalInt.of(7), Optional.of("cd34")),
            new PromptUse(PromptType.COACH, Optional.of("IDENTITY_CREATION"), OptionalInt.empty(), Optional.empty()));

    @Test
    void aPairKeepsItsDocumentAndTheOneUsedLastComesFirst() {
        var first = pair("First");
        var second = pair("Second");
        store.pairs().saveDocument(first.id(), "{\"lines\":[\"\uD83D\uDE00 \u0000\"]}");
        store.close();
        reopen();
        assertEquals("{\"lines\":[\"\uD83D\uDE00 \u0000\"]}", store.pairs().find(first.id()).orElseThrow().document());
        assertEquals(Optional.of(second), store.pairs().find(second.id()));
        assertEquals(Optional.of(first.id()), store.pairs().of(first.sessionB()));
        assertEquals(List.of("First", "Second"), store.pairs().newest(PROGRAM, 9).stream().map(PairSummary::title).toList());
        assertEquals(List.of(), store.pairs().newest("another", 9));
        assertEquals(Set.of(first.sessionA(), first.sessionB(), second.sessionA(), second.sessionB()), store.pairs().sessions(PROGRAM));
        assertThrows(StoreException.class, () -> store.pairs().saveDocument(new UUID(1, 1), "{}"));
    }

    @Test
    void aVoteComesBackAsItWasGivenAndAChangedOneLeavesTheOldAsHistory() {
        var pair = pair("Two versions");
        var tie = store.votes().cast(vote(pair, 1, Verdict.TIE, "ines"));
        var changed = store.votes().cast(vote(pair, 1, Verdict.B_BETTER, "ines"));
        var theo = store.votes().cast(vote(pair, 1, Verdict.BOTH_BAD, "theo"));
        var next = store.votes().cast(vote(pair, 2, Verdict.A_BETTER, "ines"));
        store.close();
        reopen();
        assertEquals(List.of(changed, theo, next), store.votes().of(pair.id()));
        assertEquals(List.of(tie, changed, theo), store.votes().history(pair.id(), 1));
        assertEquals(2, store.pairs().newest(PROGRAM, 1).getFirst().votes());
        assertEquals(List.of(changed, theo), store.votes().inProgram(PROGRAM, 0, 2));
        assertEquals(List.of(next), store.votes().inProgram(PROGRAM, theo.id(), 2));
        assertEquals("turn 2: A_BETTER, masked", store.audit().newest(Optional.empty(), 1).getFirst().detail());
        assertInstanceOf(Verification.Sound.class, store.audit().verify());
    }

    @Test
    void aVoteThatCannotBeIsRefusedWithItsReason() {
        var pair = pair("Two versions");
        assertThrows(StoreException.class, () -> store.votes().cast(vote(pair, 0, Verdict.TIE, "ines")));
        assertThrows(StoreException.class, () -> store.votes().cast(vote(pair, 1, Verdict.TIE, " ")));
        var unknown = new StoredPair(new UUID(3, 3), PROGRAM, "", "", pair.sessionA(), pair.sessionB(), "{}", pair.createdAt(),
                pair.createdAt());
        var problem = assertThrows(StoreException.class, () -> store.votes().cast(vote(unknown, 1, Verdict.TIE, "ines")));
        assertTrue(problem.sentence().contains("no pair of talks"), problem.sentence());
        assertEquals(List.of(), store.votes().of(pair.id()));
    }

    @Test
    void aProgramHasOneCaseOfANameAndChangingItKeepsItsId() {
        var kept = kept(store.cases().add(newCase("Mira says no", "one\u0000", List.of("short", "hard, very"))));
        var taken = assertInstanceOf(KeptCase.NameTaken.class, store.cases().add(newCase("Mira says no", "two", List.of())));
        assertEquals(kept, taken.other().id());
        assertEquals("one\u0000", store.cases().find(PROGRAM, "Mira says no").orElseThrow().kept().document());
        var changed = store.cases().replace(kept, newCase("Mira says no", "three", List.of("short")));
        assertEquals(kept, changed.id());
        store.cases().add(newCase("A first case", "x", List.of()));
        store.close();
        reopen();
        assertEquals(List.of("A first case", "Mira says no"), store.cases().of(PROGRAM).stream().map(each -> each.name()).toList());
        assertEquals("three", store.cases().find(PROGRAM, "Mira says no").orElseThrow().kept().document());
        assertThrows(StoreException.class, () -> store.cases().add(newCase(" ", "x", List.of())));
        assertThrows(StoreException.class, () -> store.cases().replace(new UUID(1, 2), newCase("No", "x", List.of())));
    }

    @Test
    void pairsVotesAndCasesGoIntoTheOtherKindOfDatabase(PostgresServer.Server server) {
        var pair = pair("Two versions");
        var vote = store.votes().cast(vote(pair, 1, Verdict.B_BETTER, "ines"));
        store.cases().add(newCase("A case", "text", List.of("tag")));
        var backup = store.backups().make(directory.resolve("b.zip"));
        store.close();
        location = other(server);
        Backups.restore(location, backup.file(), Clock.systemUTC());
        reopen();
        assertEquals(Optional.of(pair), store.pairs().find(pair.id()));
        assertEquals(List.of(vote), store.votes().of(pair.id()));
        assertEquals(List.of("tag"), store.cases().find(PROGRAM, "A case").orElseThrow().kept().tags());
        assertTrue(store.votes().cast(vote(pair, 1, Verdict.TIE, "ines")).id() > vote.id());
    }

    private StoreLocation other(PostgresServer.Server server) {
        Path elsewhere = directory.resolve("other");
        return switch (engine) {
            case H2 -> server.newDatabase(elsewhere);
            case POSTGRESQL -> StoreLocation.embedded(elsewhere);
        };
    }

    private static UUID kept(KeptCase result) {
        return assertInstanceOf(KeptCase.Kept.class, result).stored().id();
    }

    private static NewCase newCase(String name, String document, List<String> tags) {
        return new NewCase(PROGRAM, name, "Mira", tags, document, "ines");
    }

    private StoredPair pair(String title) {
        return store.pairs().create(PROGRAM, title, "Mira", session(), session(), "{}");
    }

    private UUID session() {
        return store.sessions().create(PROGRAM, "A talk", "Mira", "{}").id();
    }

    private NewVote vote(StoredPair pair, int place, Verdict verdict, String author) {
        return new NewVote(pair.id(), place, verdict, "Her “words”", true, false, author, PROGRAM, "Mira", answer(pair.sessionA()),
                answer(pair.sessionB()));
    }

    private VotedAnswer answer(UUID session) {
        var turn = store.sessions().begin(new NewTurn(session, Optional.empty(), 1, "{}", "asked")).id();
        return new VotedAnswer(turn, PROMPTS, "anthropic", "a-model");
    }
}
