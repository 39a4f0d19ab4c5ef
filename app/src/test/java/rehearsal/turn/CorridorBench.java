package rehearsal.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.RealProviders;
import rehearsal.ai.Speaker;
import rehearsal.program.Program;
import rehearsal.state.Client;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.state.SessionMessage;
import rehearsal.turn.reply.ReplyParser;

/** The corridor up to the request body, warm; and how it grows with the state. */
@Tag("bench")
class CorridorBench {
    private static final int ROUNDS = 4000;
    private static final Program PROGRAM = Library.program("identity-coaching");

    private final TurnCaches caches = new TurnCaches();

    @Test
    void upToTheRequestBody() {
        var report = new StringBuilder("corridor, a coach turn of the shipped library: provider, median us, p99 us\n");
        for (var provider : List.of("openai", "openai-chat", "anthropic", "gemini", "compatible")) {
            var client = new RealProviders().client(provider);
            var corridor = new Corridor(Library.shipped(), id -> Optional.of(client), caches, System::nanoTime);
            var request = TurnRequest.coach(Library.program("identity-coaching"), Library.state("samir"), Optional.of("Table, definitely."),
                    ModelChoice.of(client.provider(), "gpt-5.1"));
            report.append(line(client.provider(), measure(corridor, request, ROUNDS)));
        }
        report.append("without the provider's writer\n");
        var corridor = new Corridor(Library.shipped(), provider -> Optional.of(ScriptedClient.saying()), caches, System::nanoTime);
        report.append(line("scripted", measure(corridor, TurnRequest.coach(Library.program("identity-coaching"), Library.state("samir"),
                Optional.of("Table, definitely."), ModelChoice.of("scripted", "m")), ROUNDS)));
        caches.reports().forEach(cache -> report.append(String.format(Locale.ROOT, "cache %-18s %4d entries, hit rate %.4f%n", cache.name(),
                cache.entries(), cache.hitRate())));
        IO.println(report);
    }

    @Test
    void growsInStepWithTheState() {
        var report = new StringBuilder("corridor, every key of the program asked: size, identities, messages, median us, us per size\n");
        for (var times : new int[]{1, 10, 100}) {
            var program = Library.program("identity-coaching");
            var state = large(program.categories().getFirst().id(), 5 * times, 50 * times);
            var keys = program.contextKeys().stream().map(key -> key.key()).filter(key -> !key.startsWith("brainstorm")).toList();
            var body = new StringBuilder();
            keys.forEach(key -> body.append('{').append(key).append("}\n"));
            var version = Library.version(TurnRequest.coach(program, state, Optional.empty(), ModelChoice.of("s", "m")).scope(), 1,
                    body.toString(),
                    keys, List.of("create_identity"), true);
            var corridor = new Corridor(PromptSource.of(List.of(version), List.of()), provider -> Optional.of(ScriptedClient.saying()),
                    caches,
                    System::nanoTime);
            var request = TurnRequest.coach(program, state, Optional.of("Yes."), ModelChoice.of("s", "m"));
            var median = median(measure(corridor, request, 6000 / times));
            report.append(
                    String.format(Locale.ROOT, "%4dx  %5d  %6d  %9.1f  %7.2f%n", times, 5 * times, 50 * times, median, median / times));
        }
        IO.println(report);
    }

    @Test
    void readingAReply() {
        var prepared = new Corridor(Library.shipped(), provider -> Optional.of(ScriptedClient.saying()), caches, System::nanoTime)
                .prepare(TurnRequest.coach(Library.program("identity-coaching"), Library.state("samir"), Optional.of("Yes."),
                        ModelChoice.of("s", "m")));
        if (!(prepared instanceof Preparation.Ready ready)) {
            throw new AssertionError(prepared);
        }
        var format = ready.prepared().answer().orElseThrow();
        var parser = new ReplyParser(caches.checks());
        var reply = "{\"message\": \"" + "Some words of a coach. ".repeat(20)
                + "\", \"accept_identity_refinement\": {\"id\": \"samir-2\"}}";
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            parser.parse(reply, format, PROGRAM);
            times[round] = (System.nanoTime() - began) / 1000.0;
        }
        IO.println("reading a clean reply of " + reply.length() + " characters: median " + median(times) + " us");
    }

    private static State large(String category, int identities, int messages) {
        var people = new ArrayList<Identity>();
        for (var number = 0; number < identities; number++) {
            people.add(
                    new Identity("id-" + number, "Name number " + number, category, "PROPOSED", Optional.of("I am number " + number + "."),
                            Optional.empty(), List.of("A note of some length about " + number), false, Map.of()));
        }
        var talk = new ArrayList<SessionMessage>();
        for (var number = 0; number < messages; number++) {
            talk.add(SessionMessage.of(number % 2 == 0 ? Speaker.CLIENT : Speaker.COACH, "Message number " + number + " of a long talk.",
                    Instant.EPOCH));
        }
        return State.start(Client.nobody(), "IDENTITY_CREATION").withIdentities(people).withMessages(talk).withField("identity_focus",
                category);
    }

    private static double[] measure(Corridor corridor, TurnRequest request, int rounds) {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var began = System.nanoTime();
            var prepared = corridor.prepare(request);
            times[round] = (System.nanoTime() - began) / 1000.0;
            if (!(prepared instanceof Preparation.Ready)) {
                throw new AssertionError(prepared);
            }
        }
        return times;
    }

    private static double[] warm(double[] all) {
        var sorted = Arrays.copyOfRange(all, all.length / 2, all.length);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] all) {
        return warm(all)[all.length / 4];
    }

    private static String line(String name, double[] all) {
        var sorted = warm(all);
        return String.format(Locale.ROOT, "%-12s %8.1f %8.1f%n", name, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
    }
}
