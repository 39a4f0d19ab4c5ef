package rehearsal.ai.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;
import rehearsal.ai.document.Document;
import rehearsal.ai.document.Fields;
import rehearsal.ai.document.YamlProblem;

/**
 * Reads scripted replies from a YAML or JSON file:
 *
 * <pre>
 * replies:
 *   - text: Good morning.
 *   - when: {contains: your name, model: script}
 *     beats: [{say: "I am "}, {wait_ms: 80}, {say: nobody.}, {usage: {input: 12, output: 4}}, {stop: end}]
 *   - beats: [{say: half}, {fail: connection, message: The line went dead., retry_after_ms: 500}]
 *   - beats: [{silence: true}]
 * </pre>
 */
public record Script(List<ScriptedReply> replies, List<YamlProblem> problems) {

    private static final List<String> KINDS_OF_BEAT = List.of("say", "think", "wait_ms", "usage", "stop", "fail", "silence");

    public Script {
        replies = List.copyOf(replies);
        problems = List.copyOf(problems);
    }

    public static Script read(Path path) {
        try {
            return read(path.toString(), Files.readString(path));
        } catch (IOException unreadable) {
            return new Script(List.of(), List.of(new YamlProblem(path.toString(), 1, 1,
                    "This script cannot be read (" + unreadable.getClass().getSimpleName()
                            + "). Check that it is UTF-8 text and that you may read it.")));
        }
    }

    public static Script read(String file, String text) {
        var document = new Document(file);
        var replies = new ArrayList<ScriptedReply>();
        document.read(text).ifPresent(root -> {
            root.allow("replies");
            root.list("replies").forEach(fields -> replies.add(reply(fields)));
        });
        return new Script(replies, document.problems());
    }

    private static ScriptedReply reply(Fields fields) {
        fields.allow("when", "text", "beats");
        var beats = new ArrayList<ScriptedStep>();
        fields.text("text").map(ScriptedStep.Say::new).ifPresent(beats::add);
        fields.list("beats").forEach(beat -> beat(beat).ifPresent(beats::add));
        if (!fields.names().contains("text") && !fields.names().contains("beats")) {
            fields.problem("beats", "A reply needs \"text\" or \"beats\".");
        }
        return new ScriptedReply(fields.fields("when").map(Script::condition), beats);
    }

    private static Predicate<WireRequest> condition(Fields fields) {
        fields.allow("contains", "model");
        var words = fields.text("contains");
        var model = fields.text("model");
        return request -> words.map(request.body()::contains).orElse(true) && model.map(request.model()::equals).orElse(true);
    }

    private static Optional<ScriptedStep> beat(Fields fields) {
        fields.allow("say", "think", "wait_ms", "usage", "stop", "fail", "message", "retry_after_ms", "silence");
        var beat = Stream
                .<Optional<? extends ScriptedStep>>of(fields.text("say").map(ScriptedStep.Say::new),
                        fields.text("think").map(ScriptedStep.Think::new),
                        length(fields, "wait_ms").map(ScriptedStep.Wait::new),
                        fields.fields("usage").map(Script::usage).map(ScriptedStep.Count::new),
                        fields.text("stop").flatMap(word -> stop(fields, word)), fields.text("fail").flatMap(word -> failure(fields, word)),
                        fields.text("silence").map(word -> new ScriptedStep.Silence()))
                .flatMap(Optional::stream).map(ScriptedStep.class::cast).findFirst();
        if (KINDS_OF_BEAT.stream().noneMatch(fields.names()::contains)) {
            fields.problem("say", "A beat is one of " + String.join(", ", KINDS_OF_BEAT) + ".");
        }
        return beat;
    }

    private static Usage usage(Fields fields) {
        fields.allow("input", "output", "cached", "reasoning");
        return new Usage(fields.whole("input").orElse(0), fields.whole("output").orElse(0), fields.whole("cached"),
                fields.whole("reasoning"));
    }

    private static Optional<ScriptedStep> stop(Fields fields, String word) {
        var reason = Stream.of(StopReason.values()).filter(candidate -> candidate.name().equalsIgnoreCase(word)).findFirst();
        if (reason.isEmpty()) {
            fields.problem("stop",
                    "\"" + word + "\" is no reason to stop. Known are: " + words(Stream.of(StopReason.values()).map(Enum::name)) + ".");
        }
        return reason.map(ScriptedStep.Stop::new);
    }

    private static Optional<ScriptedStep> failure(Fields fields, String word) {
        var kind = Stream.of(AiException.Kind.values()).filter(candidate -> candidate.id().equals(word)).findFirst();
        if (kind.isEmpty()) {
            fields.problem("fail", "\"" + word + "\" is no kind of failure. Known are: "
                    + words(Stream.of(AiException.Kind.values()).map(AiException.Kind::id)) + ".");
        }
        return kind.map(known -> new ScriptedStep.Fail(known, fields.text("message").orElse("The script says: " + word + "."),
                length(fields, "retry_after_ms")));
    }

    private static Optional<Duration> length(Fields fields, String name) {
        OptionalLong millis = fields.whole(name);
        return millis.isPresent() ? Optional.of(Duration.ofMillis(millis.getAsLong())) : Optional.empty();
    }

    private static String words(Stream<String> names) {
        return String.join(", ", names.map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }
}
