package rehearsal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rehearsal.ai.offline.Pause;
import rehearsal.cli.Cli;
import rehearsal.cli.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the command line the way a script does, and keeps what it printed. */
record Words(int exit, byte[] bytes, String err) {

    static Words run(Path data, String stdin, String... words) {
        return run(data, Map.of(), stdin, words);
    }

    static Words run(Path data, Map<String, String> more, String stdin, String... words) {
        var environment = new HashMap<>(more);
        environment.put("REHEARSAL_DATA", data.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = run(data, environment, Terminal.of(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), out, err), words);
        return new Words(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** The same at a terminal of the test's own. */
    static int run(Path data, Terminal terminal, String... words) {
        return run(data, new HashMap<>(Map.of("REHEARSAL_DATA", data.toString())), terminal, words);
    }

    private static int run(Path data, Map<String, String> environment, Terminal terminal, String... words) {
        var studio = new Studio(environment, Map.of("user.name", "ines", "user.home", data.toString(), "os.name", "Linux"),
                Clock.systemUTC(), Pause.NONE);
        return new Cli(studio, terminal, Clock.systemUTC(), environment).run(words);
    }

    static Words run(Path data, List<String> first, String... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return run(data, "", all.toArray(String[]::new));
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonMapper.builder().build().readTree(bytes);
    }

    List<JsonNode> lines() {
        var mapper = JsonMapper.builder().build();
        return out().lines().map(line -> (JsonNode) mapper.readTree(line)).toList();
    }
}
