package rehearsal.ai.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A file and what was found wrong in it so far. JSON is YAML, so both are read alike. */
public final class Document {

    private static final int LONGEST = 8_000_000;
    private static final int DEEPEST = 60;

    private final String file;
    private final List<YamlProblem> problems = new ArrayList<>();

    public Document(String file) {
        this.file = file;
    }

    public List<YamlProblem> problems() {
        return List.copyOf(problems);
    }

    /** The fields of the outermost mapping, or empty with the reason among the problems. */
    public Optional<Fields> read(String text) {
        var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).setAllowDuplicateKeys(true).build();
        try {
            if (tooDeep(new Parse(settings).parseString(text))) {
                problems.add(new YamlProblem(file, 1, 1, "The file is nested too deeply."));
                return Optional.empty();
            }
            return new Compose(settings).composeString(text).flatMap(this::outermost).or(() -> empty(text));
        } catch (MarkedYamlEngineException broken) {
            var at = broken.getProblemMark().or(broken::getContextMark);
            problems.add(new YamlProblem(file, at.map(mark -> mark.getLine() + 1).orElse(1), at.map(mark -> mark.getColumn() + 1).orElse(1),
                    "This is not YAML: " + broken.getProblem() + "."));
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.add(new YamlProblem(file, 1, 1, "This is not YAML: it holds a character or a size that YAML does not allow."));
            return Optional.empty();
        }
    }

    private Optional<Fields> empty(String text) {
        if (problems.isEmpty()) {
            problems.add(new YamlProblem(file, 1, 1, text.isBlank() ? "The file is empty." : "The file holds no fields."));
        }
        return Optional.empty();
    }

    private Optional<Fields> outermost(Node root) {
        if (root instanceof MappingNode mapping) {
            return Optional.of(new Fields(this, mapping));
        }
        complain(root, "Fields are expected here, like \"name: value\".");
        return Optional.empty();
    }

    private static boolean tooDeep(Iterable<Event> events) {
        var depth = 0;
        for (var event : events) {
            depth += switch (event.getEventId()) {
                case MappingStart, SequenceStart -> 1;
                case MappingEnd, SequenceEnd -> -1;
                case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
            };
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    void complain(Node where, String message) {
        var mark = where.getStartMark();
        problems.add(new YamlProblem(file, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, message));
    }
}
