package rehearsal;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import rehearsal.ai.offline.Pause;
import rehearsal.cli.Cli;
import rehearsal.cli.Terminal;

/** Where the program starts: no words open the studio, any word is the command line. */
public final class Main {

    private Main() {
    }

    public static void main(String[] words) {
        var properties = System.getProperties().stringPropertyNames().stream().collect(Collectors.toMap(name -> name, System::getProperty));
        var studio = new Studio(System.getenv(), Map.copyOf(properties), Clock.systemUTC(), Pause.NONE);
        System.exit(new Cli(studio, studio.providers(), Terminal.system(), Clock.systemUTC(), System.getenv()).run(words));
    }
}
