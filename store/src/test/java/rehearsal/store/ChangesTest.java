package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rehearsal.store.change.Change;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.session.NewTurn;
import rehearsal.store.session.SessionStatus;
import rehearsal.store.usage.UsageEntry;

class ChangesTest extends OnBothDatabases {
    private static final long PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<Change> heard = new LinkedBlockingQueue<>();

    @Test
    void whatThisStoreCommitsIsToldInOrder() throws InterruptedException {
        try (var _ = store.changes().subscribe(heard::add)) {
            saveActive(CREATION, "one");
            prompts.label(CREATION, 1, "staging", "ada");
            prompts.removeLabel(CREATION, "staging", "ada");
            store.drafts().save(CREATION, "ada", text("typing"), OptionalInt.of(1));
            store.drafts().discard(CREATION, "ada");
            store.reviews().comment(CREATION, 1, OptionalInt.empty(), "Why?", "bo");
            store.settings().write("look", "\"dark\"");
            prompts.archive(CREATION, "ada");
            assertEquals(new Change.VersionSaved(CREATION, 1), next());
            assertEquals(new Change.LiveMoved(CREATION, OptionalInt.of(1)), next());
            assertEquals(new Change.LabelMoved(CREATION, "staging"), next());
            assertEquals(new Change.LabelMoved(CREATION, "staging"), next());
            assertEquals(new Change.DraftChanged(CREATION, "ada"), next());
            assertEquals(new Change.DraftChanged(CREATION, "ada"), next());
            assertEquals(new Change.ReviewChanged(CREATION, 1), next());
            assertEquals(new Change.SettingChanged("look"), next());
            assertEquals(new Change.LiveMoved(CREATION, OptionalInt.empty()), next());
        }
    }

    @Test
    void sessionsTurnsAndUsageAreToldToo() throws InterruptedException {
        try (var _ = store.changes().subscribe(heard::add)) {
            var session = store.sessions().create("p", "t", "s", "{}").id();
            assertEquals(new Change.SessionChanged(session), next());
            var turn = store.sessions().begin(new NewTurn(session, Optional.empty(), 1, "{}", "{}")).id();
            assertEquals(new Change.TurnChanged(session, turn), next());
            store.sessions().complete(turn, "{}", "{}");
            assertEquals(new Change.TurnChanged(session, turn), next());
            store.sessions().setStatus(session, SessionStatus.COMPLETED);
            assertEquals(new Change.SessionChanged(session), next());
            store.usage().add(UsageLogTest.entry(Instant.EPOCH, Optional.empty(), UsageEntry.Tokens.unknown(),
                    OptionalLong.empty(), "done"));
            assertTrue(next() instanceof Change.UsageRecorded);
            prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 1, "s", false)), ImportedVersion.SAMPLE, "studio");
            assertTrue(next() instanceof Change.ImportChanged);
            prompts.removeSamples("ada");
            assertEquals(new Change.SampleRemoved(), next());
        }
    }

    @Test
    void whatWasUndoneIsNotTold() throws InterruptedException {
        try (var _ = store.changes().subscribe(heard::add)) {
            prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 1, "s", true)), ImportedVersion.AS_THEY_WERE, "ada", done -> false);
        } catch (StoreException stopped) {
            assertEquals(StoreException.Kind.STOPPED, stopped.kind());
        }
        try (var _ = store.changes().subscribe(heard::add)) {
            save(CREATION, "after");
            assertEquals(new Change.VersionSaved(CREATION, 1), next());
        }
    }

    @Test
    void anotherOpenStoreHearsItAsWell() throws InterruptedException {
        try (var other = Store.open(location, Clock.systemUTC()); var _ = other.changes().subscribe(heard::add)) {
            for (int number = 1; number <= 30; number++) {
                save(CREATION, "body " + number);
            }
            for (int number = 1; number <= 30; number++) {
                assertEquals(new Change.VersionSaved(CREATION, number), next());
            }
        }
    }

    @Test
    void anotherProcessIsHeard() throws Exception {
        try (var _ = store.changes().subscribe(heard::add); var second = new OtherProcess(location)) {
            assertEquals("open", second.hear());
            assertEquals("saved 1", second.say("from elsewhere"));
            assertEquals(new Change.VersionSaved(CREATION, 1), next());
            assertEquals("from elsewhere", prompts.version(CREATION, 1).orElseThrow().text().body());
        }
    }

    @Test
    void afterALostConnectionItListensAgainAndSaysThatSomethingMayBeMissing() throws InterruptedException {
        if (engine == Engine.POSTGRESQL) {
            try (var _ = store.changes().subscribe(heard::add); var other = Store.open(location, Clock.systemUTC())) {
                behindTheStore(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()");
                assertEquals(new Change.Everything(), next());
                other.settings().write("after", "1");
                assertEquals(new Change.SettingChanged("after"), next());
            }
        }
    }

    @Test
    void aClosedSubscriptionHearsNothingMore() throws InterruptedException {
        var silent = store.changes().subscribe(change -> heard.add(new Change.Everything()));
        silent.close();
        try (var _ = store.changes().subscribe(heard::add)) {
            save(CREATION, "one");
            assertEquals(new Change.VersionSaved(CREATION, 1), next());
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    void aSlowReaderHoldsNobodyUpAndIsToldThatItMissedSomething() throws InterruptedException {
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var _ = store.changes().subscribe(change -> {
            begun.countDown();
            await(go);
            heard.add(change);
        })) {
            for (int number = 0; number < 700; number++) {
                store.usage().add(UsageLogTest.entry(Instant.EPOCH, Optional.empty(),
                        UsageEntry.Tokens.unknown(), OptionalLong.empty(), "done"));
                store.settings().write("s" + number % 2, "1");
            }
            assertTrue(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            go.countDown();
            var missed = false;
            int told = 0;
            for (var change = next(); !missed; change = next()) {
                missed = change instanceof Change.Everything;
                told++;
            }
            assertTrue(told <= 3, "told " + told);
        }
    }

    @Test
    void aReaderThatFailsHearsTheNextChangeAllTheSame() throws InterruptedException {
        try (var _ = store.changes().subscribe(change -> {
            heard.add(change);
            throw new IllegalStateException("a mistake");
        })) {
            save(CREATION, "one");
            save(CREATION, "two");
            assertEquals(new Change.VersionSaved(CREATION, 1), next());
            assertEquals(new Change.VersionSaved(CREATION, 2), next());
        }
    }

    @Test
    void afterTheStoreIsClosedNothingIsToldAndNothingFails() {
        var late = store.changes().subscribe(heard::add);
        store.close();
        late.close();
        reopen();
        save(CREATION, "one");
        assertFalse(heard.contains(new Change.VersionSaved(CREATION, 1)));
    }

    private Change next() throws InterruptedException {
        var change = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(change, "nothing was told");
        return change;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
