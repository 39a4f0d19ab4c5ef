package rehearsal.workflow.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.workflow.template.NamedTemplate;
import rehearsal.workflow.template.TemplateSource;

/** The example that ships, with its templates at hand. */
public final class ExampleConfiguration {
    private static final Path FOLDER = Path.of("..", "resources", "config");

    private ExampleConfiguration() {
    }

    /** A copy that a test may change. */
    public static Path copyTo(Path folder) {
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.toList()) {
                var target = folder.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static TemplateSource templates() {
        try (var files = Files.list(FOLDER.resolve("templates"))) {
            return TemplateSource.of(files.sorted().map(ExampleConfiguration::template).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static NamedTemplate template(String name, String body, String... inputs) {
        return new NamedTemplate(name, 1, Integer.toHexString(body.hashCode()), body, List.of(inputs), ModelSettings.none());
    }

    public static WorkflowConfiguration read(Path folder) {
        return switch (new ConfigurationReader(templates()).read(folder)) {
            case ReadConfiguration.Usable usable -> usable.configuration();
            case ReadConfiguration.Unusable unusable -> throw new AssertionError(unusable.problems());
        };
    }

    private static NamedTemplate template(Path file) {
        try {
            var text = Files.readString(file);
            var body = text.substring(text.indexOf("\n---\n") + 5);
            var keys = text.lines().filter(line -> line.startsWith("context_keys: ")).findFirst()
                    .map(line -> line.substring(15, line.length() - 1).split(", ")).orElse(new String[0]);
            var name = file.getFileName().toString().replace(".md", "");
            return new NamedTemplate(name, 1, name, body, Arrays.asList(keys), ModelSettings.none());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
