package rehearsal.workflow.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import rehearsal.document.DocumentReader;
import rehearsal.document.DocumentProblem;
import rehearsal.document.Form;
import rehearsal.document.ParsedDocument;
import rehearsal.document.Position;
import rehearsal.document.Problems;
import rehearsal.workflow.template.TemplateSource;

/** Reads a configuration folder whole: both files, every key, and then everything they say about each other and about the templates. */
public final class ConfigurationReader {
    public static final String MAPPINGS = "service_mappings.yaml";
    public static final String RULES = "composition_rules.yaml";

    private final TemplateSource templates;

    public ConfigurationReader(TemplateSource templates) {
        this.templates = templates;
    }

    public ReadConfiguration read(Path folder) {
        var ofMappings = new FileReading(folder.resolve(MAPPINGS), MAPPINGS);
        var ofRules = new FileReading(folder.resolve(RULES), RULES);
        var services = ofMappings.read(MappingsReader::read);
        var rules = ofRules.read(new RulesReader(new PromptFiles(folder))::read);
        if (services.isPresent() && rules.isPresent()) {
            new ConfigurationCheck(services.get(), rules.get(), templates).check(ofMappings.problems, ofRules.problems);
        }
        var problems = new ArrayList<DocumentProblem>(ofMappings.problems.list());
        problems.addAll(ofRules.problems.list());
        var broken = problems.stream().anyMatch(DocumentProblem::isError) || services.isEmpty() || rules.isEmpty();
        return broken
                ? new ReadConfiguration.Unusable(problems)
                : new ReadConfiguration.Usable(new WorkflowConfiguration(services.get(), rules.get()), problems);
    }

    /** One file while it is read. */
    private static final class FileReading {
        private final Path path;
        private final String name;
        private Problems problems;

        FileReading(Path path, String name) {
            this.path = path;
            this.name = name;
            this.problems = new Problems(name);
        }

        <T> Optional<T> read(Function<Form, T> reader) {
            var text = text();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            ParsedDocument parsed = new DocumentReader().read(name, text.get());
            problems = new Problems(name, parsed);
            return parsed.root().flatMap(root -> Form.of(root, problems)).map(reader);
        }

        private Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString());
            } catch (NoSuchFileException missing) {
                problems.error(new Position(0, 0), "This file isn't in the configuration's folder.",
                        "copy the example: rehearsal workflow example DIR");
            } catch (CharacterCodingException unusual) {
                problems.error(new Position(0, 0), "This file isn't UTF-8.", "save it as UTF-8");
            } catch (IOException unreadable) {
                problems.error(new Position(0, 0), "This file can't be read.", "check that it is a file you may open");
            }
            return Optional.empty();
        }
    }
}
