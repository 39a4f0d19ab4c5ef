package rehearsal.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rehearsal.store.db.StoreLocation;

/** A second Java with the same class path, told where the store is. */
final class ChildProcess {
    private static final int WORDS = 5;

    private ChildProcess() {
    }

    static List<String> command(Class<?> main, StoreLocation location, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(switch (location) {
            case StoreLocation.Embedded(var data) -> List.of("embedded", data.toString(), "", "", "");
            case StoreLocation.Shared(var url, var user, var password, var data) -> List.of("shared", data.toString(), url, user, password);
        });
        command.addAll(List.of(arguments));
        return command;
    }

    static StoreLocation location(String[] words) {
        return words[0].equals("embedded")
                ? StoreLocation.embedded(Path.of(words[1]))
                : new StoreLocation.Shared(words[2], words[3], words[4], Path.of(words[1]));
    }

    static String[] rest(String[] words) {
        return Arrays.copyOfRange(words, WORDS, words.length);
    }
}
