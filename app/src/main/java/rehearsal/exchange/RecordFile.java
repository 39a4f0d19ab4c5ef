package rehearsal.exchange;

import rehearsal.document.OwnFile;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.VersionSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes every version of a library into one file, as rows with the field names of the source model: a JSON list or a CSV table. */
public final class RecordFile {
    private static final List<String> COLUMNS = List.of("id", "program", "prompt_type", "coaching_phase", "version", "name", "description",
            "body", "required_context_keys", "allowed_actions", "is_active", "created_at", "updated_at", "change_note", "author", "parent",
            "labels", "review", "provider", "model", "temperature", "max_output", "hash");
    private static final int PAGE = 200;

    private final Prompts prompts;

    public RecordFile(Prompts prompts) {
        this.prompts = prompts;
    }

    /** The same library gives the same file, which appears whole or not at all. Tells how many versions are in it. */
    public int write(Path file, boolean asTable, List<String> programs) throws IOException {
        var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            int written;
            try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                written = asTable ? table(out, programs) : list(out, programs);
            }
            OwnFile.move(unfinished, file);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private int list(Writer out, List<String> programs) throws IOException {
        var count = 0;
        out.write("[");
        for (var page : (Iterable<List<PromptVersion>>) pages(programs)::iterator) {
            for (var version : page) {
                out.write(count++ == 0 ? "\n" : ",\n");
                out.write(json(version).toString());
            }
        }
        out.write("\n]\n");
        return count;
    }

    private int table(Writer out, List<String> programs) throws IOException {
        var count = 0;
        row(out, COLUMNS);
        for (var page : (Iterable<List<PromptVersion>>) pages(programs)::iterator) {
            for (var version : page) {
                var record = flat(version);
                row(out, COLUMNS.stream().map(column -> cell(Optional.ofNullable(record.get(column)))).toList());
                count++;
            }
        }
        return count;
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        var line = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(cells);
        }
        out.write(line.toString());
    }

    private static String cell(Optional<JsonNode> value) {
        return value.filter(node -> !node.isNull()).map(node -> node.isString() ? node.asString() : node.toString()).orElse("");
    }

    private Stream<List<PromptVersion>> pages(List<String> programs) {
        return programs.stream().flatMap(program -> prompts.scopes(program).stream()).flatMap(scope -> {
            var numbers = Stream.iterate(prompts.history(scope.scope(), PAGE), page -> !page.isEmpty(),
                    page -> prompts.historyBelow(scope.scope(), page.getLast().version(), PAGE)).flatMap(List::stream)
                    .map(VersionSummary::version).sorted().toList();
            return numbers.stream().map(number -> prompts.version(scope.scope(), number).stream().toList());
        });
    }

    /** One version as a record. */
    public static ObjectNode json(PromptVersion version) {
        var record = flat(version);
        var settings = record.objectNode();
        for (var name : List.of("provider", "model", "temperature", "max_output")) {
            settings.set(name, record.remove(name));
        }
        var hash = record.remove("hash");
        record.set("settings", settings);
        record.set("hash", hash);
        return record;
    }

    private static ObjectNode flat(PromptVersion version) {
        var text = version.text();
        var record = JsonNodeFactory.instance.objectNode();
        record.put("id", version.id().toString()).put("program", version.scope().program())
                .put("prompt_type", version.scope().type().name()).put("coaching_phase", version.scope().phase().orElse(null))
                .put("version", version.version()).put("name", text.name().orElse(null))
                .put("description", text.description().orElse(null)).put("body", text.body());
        record.set("required_context_keys", words(text.contextKeys()));
        record.set("allowed_actions", words(text.allowedActions()));
        record.put("is_active", version.active()).put("created_at", version.createdAt().toString())
                .put("updated_at", version.updatedAt().toString()).put("change_note", version.changeNote().orElse(null))
                .put("author", version.author());
        version.parent().ifPresentOrElse(parent -> record.put("parent", parent), () -> record.putNull("parent"));
        record.set("labels", words(List.copyOf(version.labels())));
        record.put("review", version.review().name().toLowerCase(Locale.ROOT));
        var settings = text.settings();
        record.put("provider", settings.provider().orElse(null)).put("model", settings.model().orElse(null));
        settings.temperature().ifPresentOrElse(value -> record.put("temperature", value), () -> record.putNull("temperature"));
        settings.maxOutput().ifPresentOrElse(value -> record.put("max_output", value), () -> record.putNull("max_output"));
        return record.put("hash", version.contentHash());
    }

    private static ArrayNode words(List<String> words) {
        var array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array;
    }
}
