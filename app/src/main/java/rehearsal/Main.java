package rehearsal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rehearsal.ai.offline.Pause;
import rehearsal.cli.Cli;
import rehearsal.cli.Terminal;
import rehearsal.store.db.StoreException;
import rehearsal.ui.shell.Launch;
import rehearsal.ui.shell.StartTrouble;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.workspace.LibraryLocation;

/** Where the program starts: no words, or only where the library is, open the studio; a command is for the command line. */
public final class Main {

    private Main() {
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        var properties = System.getProperties().stringPropertyNames().stream().collect(Collectors.toMap(name -> name, System::getProperty));
        var environment = System.getenv();
        var terminal = Terminal.system();
        var places = LibraryLocation.alone(List.of(words));
        if (places.isEmpty()) {
            var studio = new Studio(environment, Map.copyOf(properties), Clock.systemUTC(), Pause.NONE);
            System.exit(new Cli(studio, terminal, Clock.systemUTC(), environment).run(words));
        }
        if (!SampleRun.displayIsThere(environment, System.getProperty("os.name", ""))) {
            var studio = new Studio(environment, Map.copyOf(properties), Clock.systemUTC(), Pause.NONE);
            System.exit(playSample(studio, terminal));
        }
        openWindow(new Studio(environment, Map.copyOf(properties), Clock.systemUTC(), Pause.real()), places.get(), terminal);
    }

    private static int playSample(Studio studio, Terminal terminal) throws IOException, InterruptedException {
        try {
            return new SampleRun(studio, terminal).run();
        } catch (StoreException problem) {
            terminal.err().println(problem.sentence());
            return 1;
        }
    }

    /** The library opens behind the window, which asks for nothing but its folder: opened earlier, it takes the processors from the toolkit. */
    private static void openWindow(Studio studio, LibraryLocation places, Terminal terminal) {
        Supplier<WindowSetup> open = () -> studio.window(studio.open(places), places);
        Supplier<StartTrouble.Ways> ways = () -> new StartTrouble.Ways(open,
                studio.here(places).map(place -> () -> studio.window(studio.open(place, places), places)), studio::unlock,
                () -> System.exit(1));
        Launch.window(studio.directory(places), open, ways, failure -> {
            var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure;
            terminal.err().println(
                    cause instanceof StoreException store ? store.sentence() : "The studio could not start: " + cause.getMessage());
            System.exit(1);
        });
    }
}
