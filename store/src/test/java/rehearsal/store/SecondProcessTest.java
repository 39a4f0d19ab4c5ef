package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rehearsal.store.audit.Verification;
import rehearsal.store.db.Opening;
import rehearsal.store.db.StoreLocation;

class SecondProcessTest extends OnBothDatabases {

    @Test
    void aSecondProcessWorksBesideTheFirstAndGoesOnWithoutIt() throws Exception {
        save(CREATION, "first's");
        try (var second = new OtherProcess(location)) {
            assertEquals("open", second.hear());
            assertEquals("saved 2", second.say("second's"));
            assertEquals("second's", prompts.version(CREATION, 2).orElseThrow().text().body());
            assertEquals(3, save(CREATION, "first's again").version());
            assertEquals("saved 4", second.say("second's again"));
            store.close();
            assertEquals("saved 5", second.say("alone"));
            reopen();
            assertEquals(6, save(CREATION, "back").version());
            assertEquals("saved 7", second.say("both"));
            assertInstanceOf(Verification.Sound.class, store.audit().verify());
        }
    }

    @Test
    void processesThatOpenABrandNewFolderAtTheSameMomentAllGetIn() throws Exception {
        if (location instanceof StoreLocation.Embedded) {
            var fresh = StoreLocation.embedded(directory.resolve("brand-new"));
            var processes = new ArrayList<OtherProcess>();
            for (var count = 0; count < 5; count++) {
                processes.add(new OtherProcess(fresh));
            }
            var numbers = new TreeSet<String>();
            for (var process : processes) {
                assertEquals("open", process.hear());
                numbers.add(process.say("words"));
            }
            for (var process : processes) {
                process.close();
            }
            assertEquals(new TreeSet<>(List.of("saved 1", "saved 2", "saved 3", "saved 4", "saved 5")), numbers);
        }
    }

    @Test
    void workGoesOnWhenTheProcessThatHasTheFileLeavesInTheMiddleOfIt() throws Exception {
        if (location instanceof StoreLocation.Embedded) {
            save(CREATION, "before");
            store.close();
            var host = new OtherProcess(location);
            assertEquals("open", host.hear());
            try (var guest = Opening.open(location, (database, from) -> {
            })) {
                var attempts = new ArrayList<Integer>();
                guest.change(sql -> {
                    sql.update("UPDATE heartbeat SET ticks = ticks + 1");
                    attempts.add(attempts.size());
                    if (attempts.size() == 1) {
                        host.end();
                    }
                    sql.update("UPDATE heartbeat SET ticks = ticks + 1");
                });
                assertEquals(2, attempts.size());
            }
            host.close();
            reopen();
            assertEquals(2, save(CREATION, "after").version());
        }
    }

    @Test
    void theDoorIsOnLoopbackOnlyAndAsksForTheSecret() throws Exception {
        if (location instanceof StoreLocation.Embedded(var data)) {
            var lock = new Properties();
            try (var in = Files.newInputStream(data.resolve("rehearsal.lock.db"))) {
                lock.load(in);
            }
            var address = lock.getProperty("server").split(":");
            assertTrue(InetAddress.getByName(address[0]).isLoopbackAddress(), address[0]);
            var port = Integer.parseInt(address[1]);
            new Socket("127.0.0.1", port).close();
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (var outside : network.inetAddresses().filter(each -> !each.isLoopbackAddress()).toList()) {
                    assertThrows(ConnectException.class, () -> new Socket(outside, port).close(), outside.toString());
                }
            }
            var url = "jdbc:h2:tcp://127.0.0.1:" + port + "/" + lock.getProperty("id") + ";IFEXISTS=TRUE";
            assertEquals(28000, assertThrows(SQLException.class,
                    () -> DriverManager
                            .getConnection("jdbc:h2:async:" + data.resolve("rehearsal") + ";AUTO_SERVER=TRUE", "rehearsal", "guess")
                            .close())
                    .getErrorCode());
            assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "sa", "").close());
        }
    }
}
