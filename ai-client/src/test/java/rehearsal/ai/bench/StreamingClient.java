package rehearsal.ai.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.ai.compatible.CompatibleServers;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import tools.jackson.databind.json.JsonMapper;

/** A process that measures itself while it reads streams. Arguments: what to measure, the server's port. */
final class StreamingClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final AiClient client;
    private final WireRequest request;
    private final OkHttpClient bare = new OkHttpClient();

    private StreamingClient(int port) throws Exception {
        this.base = URI.create("http://127.0.0.1:" + port + "/v1");
        this.client = CompatibleServers.description().client(new HttpTransport(HttpSettings.defaults(), TimeAndChance.real()),
                Optional.of(base),
                Optional::empty);
        var asked = new AiRequest("m", "", List.of(new AiMessage(Speaker.CLIENT, "Hi.")), Optional.empty(), OptionalDouble.empty(),
                OptionalInt.empty(), true);
        this.request = ((Formatted.Ready) client.format(asked)).request();
    }

    static void main(String[] arguments) throws Exception {
        var client = new StreamingClient(Integer.parseInt(arguments[1]));
        switch (arguments[0]) {
            case "first-token" -> client.firstToken();
            case "cpu" -> client.cpu();
            default -> client.concurrent(200);
        }
    }

    private void firstToken() throws Exception {
        var rounds = 3000;
        var ours = new long[rounds];
        var theirs = new long[rounds];
        for (var each = 0; each < rounds; each++) {
            theirs[each] = bareFirstToken();
            ours[each] = ourFirstToken();
        }
        var warm = rounds / 3;
        print("first token, median of %d: bare OkHttp %.0f us, ours %.0f us, overhead %.0f us; 99th percentile %.0f and %.0f us",
                rounds - warm,
                at(theirs, warm, 0.5), at(ours, warm, 0.5), at(ours, warm, 0.5) - at(theirs, warm, 0.5), at(theirs, warm, 0.99),
                at(ours, warm, 0.99));
    }

    private void cpu() throws Exception {
        bareStream();
        ourStream();
        var theirs = cpuShare(this::bareStream);
        var ours = cpuShare(this::ourStream);
        print("CPU while reading at 5,000 tokens/s: bare OkHttp with Jackson %.1f %% of a core, ours %.1f %%", theirs, ours);
    }

    private void concurrent(int streams) throws InterruptedException {
        var done = new CountDownLatch(streams);
        var words = new AtomicLong();
        var failures = new ArrayList<String>();
        for (var each = 0; each < streams; each++) {
            Thread.ofVirtual().start(() -> {
                try {
                    words.addAndGet(client.send(request, event -> {
                    }).chunks().size());
                } catch (Exception failed) {
                    failures.add(failed.toString());
                }
                done.countDown();
            });
        }
        Thread.sleep(3000);
        System.gc();
        var threads = ManagementFactory.getThreadMXBean().getThreadCount();
        var live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        var waiting = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("OkHttp")).count();
        done.await();
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        print("%d streams at once under -Xmx%dm: %d words, %d failures, %d MB live, %d MB peak with garbage, %d platform threads, %d of them idle connection helpers of OkHttp",
                streams,
                Runtime.getRuntime().maxMemory() >> 20, words.get(), failures.size(), live, peak, threads, waiting);
    }

    private double cpuShare(Measured measured) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var cpu = system.getProcessCpuTime();
        var time = System.nanoTime();
        measured.run();
        return 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - time);
    }

    private long ourFirstToken() throws Exception {
        var start = System.nanoTime();
        var first = new AtomicLong();
        client.send(request, event -> {
            if (event instanceof AiEvent.Text && first.get() == 0) {
                first.set(System.nanoTime() - start);
            }
        });
        return first.get();
    }

    private void ourStream() throws Exception {
        client.send(request, event -> {
        });
    }

    private long bareFirstToken() throws IOException {
        return bareRead(System.nanoTime());
    }

    private void bareStream() throws IOException {
        bareRead(System.nanoTime());
    }

    private long bareRead(long start) throws IOException {
        var first = 0L;
        var post = new Request.Builder().url(base + "/chat/completions").post(RequestBody.create(request.body().getBytes())).build();
        try (var response = bare.newCall(post).execute()) {
            var source = response.body().source();
            var text = new StringBuilder();
            var line = source.readUtf8Line();
            while (line != null) {
                if (line.startsWith("data: {")) {
                    text.append(JSON.readTree(line.substring(6)).path("choices").path(0).path("delta").path("content").asString(""));
                    first = first == 0 ? System.nanoTime() - start : first;
                }
                line = source.readUtf8Line();
            }
        }
        return first;
    }

    private static double at(long[] all, int warm, double quantile) {
        var sorted = Arrays.copyOfRange(all, warm, all.length);
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * quantile)] / 1000.0;
    }

    private static void print(String format, Object... values) {
        IO.println(String.format(Locale.ROOT, format, values));
    }

    private interface Measured {
        void run() throws Exception;
    }
}
