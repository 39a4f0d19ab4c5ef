package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.audit.Verification;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.VersionSummary;

class AuditTest extends OnBothDatabases {

    @BeforeEach
    void threeRows() {
        save(CREATION, "one");
        save(CREATION, "two");
        save(CREATION, "three");
    }

    @Test
    void anUntouchedChainIsSound() {
        assertEquals(new Verification.Sound(3), store.audit().verify());
    }

    @Test
    void aChangedRowIsFound() {
        behindTheStore("UPDATE audit SET actor = 'mallory' WHERE place = 2");
        assertEquals(2, assertInstanceOf(Verification.Tampered.class, store.audit().verify()).place());
    }

    @Test
    void aRemovedRowIsFound() {
        behindTheStore("DELETE FROM audit WHERE place = 2");
        assertEquals(2, assertInstanceOf(Verification.Tampered.class, store.audit().verify()).place());
    }

    @Test
    void aRemovedEndIsFound() {
        behindTheStore("DELETE FROM audit WHERE place = 3");
        assertEquals(3, assertInstanceOf(Verification.Tampered.class, store.audit().verify()).place());
    }

    @Test
    void anAddedRowIsFound() {
        behindTheStore(
                "INSERT INTO audit SELECT 4, happened_at, actor, deed, subject, detail, before_hash, row_hash FROM audit WHERE place = 3");
        assertEquals(4, assertInstanceOf(Verification.Tampered.class, store.audit().verify()).place());
    }

    @Test
    void manyWritersOfTwoStoresMakeOneChainAndNoNumberTwice() throws Exception {
        try (var other = Store.open(location, Clock.systemUTC()); var threads = Executors.newFixedThreadPool(6)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int number = 0; number < 60; number++) {
                var shelf = number % 2 == 0 ? prompts : other.prompts();
                var body = "body " + number;
                tasks.add(() -> saved(shelf.save(NewVersion.of(CREATION, text(body), "ada"))).version());
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertEquals(new Verification.Sound(63), store.audit().verify());
        assertEquals(63, prompts.history(CREATION, 100).stream().map(VersionSummary::version).distinct().count());
        assertEquals(63, prompts.latest(CREATION).orElseThrow().version());
    }
}
