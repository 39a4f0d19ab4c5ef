package rehearsal.workflow.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.exchange.ImportedPrompt;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.ReadOptions;
import rehearsal.program.Program;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.PromptType;

/** Templates that come with a configuration, as files in its folder "templates". The library's own of the same name win. */
public final class FolderTemplates {
    static final String FOLDER = "templates";

    private FolderTemplates() {
    }

    public static TemplateSource beside(TemplateSource library, Path configuration, Program program) {
        var folder = configuration.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return library;
        }
        var files = read(folder, program);
        return new TemplateSource() {
            @Override
            public Optional<NamedTemplate> find(String name) {
                return library.find(name).or(() -> Optional.ofNullable(files.get(name)));
            }

            @Override
            public List<String> names() {
                var names = new LinkedHashSet<>(library.names());
                names.addAll(files.keySet());
                return List.copyOf(names);
            }
        };
    }

    private static Map<String, NamedTemplate> read(Path folder, Program program) {
        var found = new LinkedHashMap<String, NamedTemplate>();
        for (var prompt : new LibraryReader(ReadOptions.of(program)).read(folder).prompts()) {
            if (prompt.scope().type() == PromptType.TEMPLATE) {
                var name = TemplateScope.of(prompt.scope());
                found.put(name, template(name, prompt));
            }
        }
        return found;
    }

    private static NamedTemplate template(String name, ImportedPrompt prompt) {
        var text = prompt.text();
        return new NamedTemplate(name, prompt.version().orElse(0), ContentHash.of(text), text.body(), text.contextKeys(), text.settings());
    }
}
