package rehearsal.workflow.config;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rehearsal.document.DocumentProblem;

/**
 * The configuration in use. A reload replaces it whole or not at all: while the files are wrong, what was read before stays and the
 * problems say why. Runs that have begun go on with what they began with.
 */
public final class LiveConfiguration {
    /** A file that is still being written goes on changing; this long without a change means it is done. */
    private static final long QUIET_MILLIS = 80;

    private final ConfigurationReader reader;
    private final Path folder;
    private final Clock clock;
    private volatile State state;

    /** What is in use, and what the last reading said. Accepted: the last reading is the one in use. */
    public record State(WorkflowConfiguration configuration, boolean accepted, List<DocumentProblem> problems, Instant readAt, long reads,
            boolean everUsable) {
        public State {
            problems = List.copyOf(problems);
        }
    }

    public LiveConfiguration(ConfigurationReader reader, Path folder, Clock clock) {
        this.reader = reader;
        this.folder = folder;
        this.clock = clock;
        this.state = new State(WorkflowConfiguration.empty(), false, List.of(), clock.instant(), 0, false);
        reload();
    }

    public Path folder() {
        return folder;
    }

    public State state() {
        return state;
    }

    /** The configuration in use; refused while none could ever be read. */
    public WorkflowConfiguration current() {
        var now = state;
        if (!now.everUsable()) {
            throw new ConfigurationException("The workflow configuration in " + folder + " can't be used: " + now.problems().stream()
                    .filter(DocumentProblem::isError).findFirst().map(DocumentProblem::sentence).orElse("it is empty")
                    + " See: rehearsal workflow check.");
        }
        return now.configuration();
    }

    /** Reads the files now. */
    public synchronized State reload() {
        var before = state;
        var next = switch (reader.read(folder)) {
            case ReadConfiguration.Usable usable -> new State(usable.configuration(), true, usable.problems(), clock.instant(),
                    before.reads() + 1, true);
            case ReadConfiguration.Unusable unusable -> new State(before.configuration(), false, unusable.problems(), clock.instant(),
                    before.reads() + 1, before.everUsable());
        };
        state = next;
        return next;
    }

    /** Reloads whenever a file of the folder changes, and tells what came of it. Returns when the thread is interrupted. */
    public void watch(Consumer<State> listener) throws IOException {
        try (var watch = FileSystems.getDefault().newWatchService()) {
            register(watch);
            listener.accept(reload());
            while (!Thread.currentThread().isInterrupted()) {
                awaitQuiet(watch);
                register(watch);
                listener.accept(reload());
            }
        } catch (InterruptedException | ClosedWatchServiceException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void register(WatchService watch) throws IOException {
        try (var folders = Files.walk(folder, 3)) {
            for (var each : folders.filter(Files::isDirectory).toList()) {
                each.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    private static void awaitQuiet(WatchService watch) throws InterruptedException {
        var key = watch.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = watch.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
