package rehearsal.ui.testing;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Measures the screen's thread while something happens on it: how long each pulse takes (animation, style, layout, handing over to the
 * renderer), the longest time the thread did not answer for any reason, and how long an act takes until it is painted. Where a wait is long,
 * it says which code was running.
 *
 * <pre>
 * try (var monitor = PulseMonitor.start()) {
 *     times.add(monitor.painted(() -&gt; area.fireEvent(key)));
 *     System.out.println(monitor.report("typing", times));
 * }
 * </pre>
 */
public final class PulseMonitor implements AutoCloseable {

    private static final long PATIENCE = 120;
    private static final double LONG_SILENCE = 15;
    private static final int SHOWN_CULPRITS = 40;
    private static final String RENDERER_WAIT = "waitForRenderingToComplete";

    private final List<Double> pulses = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> silences = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> culprits = Collections.synchronizedMap(new HashMap<>());
    private final List<Double> work = new ArrayList<>();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<CompletableFuture<Long>> painted = new ArrayList<>();
    private final Thread screen;
    private final Thread prober;
    private final AnimationTimer begin;
    /** The toolkit holds its listeners weakly. */
    private final TKPulseListener end = this::pulseEnds;
    private volatile boolean closed;
    private final List<Double> pulseWork = Collections.synchronizedList(new ArrayList<>());
    private long began;
    private long beganWork;
    private boolean inPulse;

    private PulseMonitor() {
        this.screen = Headless.onScreen(Thread::currentThread);
        this.begin = Headless.onScreen(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                began = System.nanoTime();
                beganWork = clock.getCurrentThreadCpuTime();
                inPulse = true;
            }
        });
        this.prober = Thread.ofPlatform().name("pulse monitor").daemon().unstarted(this::probe);
    }

    /** Call it from a test's thread, with the toolkit running. */
    public static PulseMonitor start() {
        var monitor = new PulseMonitor();
        Headless.act(() -> {
            monitor.begin.start();
            Toolkit.getToolkit().addPostSceneTkPulseListener(monitor.end);
        });
        monitor.prober.start();
        return monitor;
    }

    /** Forgets what was measured so far, for example while the screen was opened. */
    public void forget() {
        pulses.clear();
        pulseWork.clear();
        silences.clear();
        culprits.clear();
        work.clear();
    }

    /**
     * Does this on the screen's thread, and returns the milliseconds from asking for it until the renderer has drawn the first pulse that
     * began after it. Waiting for the next beat of the toolkit (up to 16 ms) is part of it, as it is for a person.
     */
    public double painted(Runnable act) {
        var from = System.nanoTime();
        var worked = clock.getThreadCpuTime(screen.threadId());
        var drawn = new CompletableFuture<Long>();
        Platform.runLater(() -> {
            try {
                act.run();
                painted.add(drawn);
                Toolkit.getToolkit().requestNextPulse();
            } catch (RuntimeException | Error failure) {
                drawn.completeExceptionally(failure);
            }
        });
        try {
            var until = drawn.get(PATIENCE, TimeUnit.SECONDS);
            work.add((clock.getThreadCpuTime(screen.threadId()) - worked) / 1e6);
            return (until - from) / 1e6;
        } catch (ExecutionException | InterruptedException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How long each pulse kept the screen's thread, in milliseconds. */
    public List<Double> pulses() {
        synchronized (pulses) {
            return List.copyOf(pulses);
        }
    }

    /** The processor time of each pulse, in milliseconds: what it would have taken had the machine done nothing else. */
    public List<Double> pulseWork() {
        synchronized (pulseWork) {
            return List.copyOf(pulseWork);
        }
    }

    public double longestPulse() {
        return pulses().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The longest time in which the screen's thread did nothing else, whatever kept it: pulses, key handlers, results of background work. */
    public double longestSilence() {
        synchronized (silences) {
            return silences.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /** What was running while the thread did not answer for long: each method with how many looks at the thread met it, callers included. */
    public String culprits() {
        synchronized (culprits) {
            return culprits.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(SHOWN_CULPRITS)
                    .map(entry -> String.format("%6d %s", entry.getValue(), entry.getKey())).collect(Collectors.joining("\n"));
        }
    }

    /**
     * The times of the acts; the processor time that the screen's thread used for them, which does not depend on what else the machine does;
     * and what the pulses took meanwhile.
     */
    public String report(String what, List<Double> times) {
        return line(what, times) + "\n    " + line("of it processor time of the screen's thread", work) + "\n    "
                + line("pulses meanwhile", pulses())
                + String.format(", longest silence of the screen's thread %.1f ms", longestSilence());
    }

    public static String line(String what, List<Double> times) {
        if (times.isEmpty()) {
            return what + ": none";
        }
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format("%s: %d, median %.1f ms, p99 %.1f ms, worst %.1f ms", what, sorted.length, sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.99) - 1)], sorted[sorted.length - 1]);
    }

    @Override
    public void close() {
        closed = true;
        Headless.act(() -> {
            begin.stop();
            Toolkit.getToolkit().removePostSceneTkPulseListener(end);
        });
        prober.interrupt();
    }

    private void pulseEnds() {
        if (!inPulse) {
            return;
        }
        inPulse = false;
        pulses.add((System.nanoTime() - began) / 1e6);
        pulseWork.add((clock.getCurrentThreadCpuTime() - beganWork) / 1e6);
        if (painted.isEmpty()) {
            return;
        }
        var waiting = List.copyOf(painted);
        painted.clear();
        // The frame goes to the renderer when this pulse is over.
        Platform.runLater(() -> {
            waitForTheRenderer();
            waiting.forEach(drawn -> drawn.complete(System.nanoTime()));
        });
    }

    private static void waitForTheRenderer() {
        try {
            var type = Class.forName("com.sun.javafx.tk.quantum.PaintCollector");
            var instance = type.getDeclaredMethod("getInstance");
            instance.setAccessible(true);
            var wait = type.getDeclaredMethod("waitForRenderingToComplete");
            wait.setAccessible(true);
            wait.invoke(instance.invoke(null));
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("JavaFX has changed its inside", changed);
        }
    }

    /** Asks the screen's thread for a sign of life again and again. */
    private void probe() {
        try {
            while (!closed) {
                var answered = new CountDownLatch(1);
                var from = System.nanoTime();
                Platform.runLater(answered::countDown);
                while (!answered.await(2, TimeUnit.MILLISECONDS)) {
                    if (millis(from) > LONG_SILENCE) {
                        look();
                    }
                }
                silences.add(millis(from));
                Thread.sleep(1);
            }
        } catch (InterruptedException done) {
            closed = true;
        }
    }

    /** When the screen's thread waits for the renderer, the renderer is what to look at. */
    private void look() {
        var frames = screen.getStackTrace();
        if (Arrays.stream(frames).anyMatch(frame -> frame.getMethodName().equals(RENDERER_WAIT))) {
            frames = renderer().map(Thread::getStackTrace).orElse(frames);
        }
        Arrays.stream(frames).map(frame -> frame.getClassName() + "." + frame.getMethodName()).distinct()
                .forEach(method -> culprits.merge(method, 1, Integer::sum));
    }

    private static Optional<Thread> renderer() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer")).findFirst();
    }

    private static double millis(long from) {
        return (System.nanoTime() - from) / 1e6;
    }
}
