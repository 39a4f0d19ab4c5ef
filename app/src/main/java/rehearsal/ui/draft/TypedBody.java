package rehearsal.ui.draft;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rehearsal.library.LineEnds;
import rehearsal.ui.fx.Latest;

/**
 * What was typed and not yet taken over. A body is put together away from the screen when the person rests, and at the latest a moment after
 * the first key.
 */
final class TypedBody {

    private static final Duration QUIET = Duration.ofMillis(150);
    private static final Duration CEILING = Duration.ofMillis(700);

    private final Supplier<String> before;
    private final Consumer<Typed> taken;
    private final Consumer<Exception> failed;
    private final Latest quiet;
    private final Latest ceiling;
    private final Latest reading;
    private Optional<Supplier<String>> unread = Optional.empty();
    private boolean ceilingRuns;

    /** What was typed, as the editor shows it and as it is kept. */
    record Typed(String shown, String kept) {
    }

    /** {@code before}: the body as it is kept, whose line ends what was not touched keeps. */
    TypedBody(WindowContext around, Supplier<String> before, Consumer<Typed> taken, Consumer<Exception> failed) {
        this.before = before;
        this.taken = taken;
        this.failed = failed;
        this.quiet = around.latest();
        this.ceiling = around.latest();
        this.reading = around.latest();
    }

    void typed(Supplier<String> body) {
        if (!ceilingRuns) {
            ceilingRuns = true;
            ceiling.after(CEILING, this::readBehind);
        }
        unread = Optional.of(body);
        quiet.after(QUIET, this::readBehind);
    }

    boolean waiting() {
        return unread.isPresent();
    }

    /** What waits, which waits no more. */
    Optional<String> readNow() {
        var body = unread;
        forget();
        return body.map(Supplier::get);
    }

    void forget() {
        stopWaiting();
        unread = Optional.empty();
    }

    private void readBehind() {
        stopWaiting();
        unread.ifPresent(body -> {
            var kept = before.get();
            reading.run(() -> {
                var shown = body.get();
                return new Typed(shown, LineEnds.restore(kept, shown));
            }, typed -> {
                // What was typed since stays unread.
                unread = unread.filter(newer -> newer != body);
                taken.accept(typed);
            }, failed);
        });
    }

    private void stopWaiting() {
        reading.cancel();
        quiet.cancel();
        ceiling.cancel();
        ceilingRuns = false;
    }
}
