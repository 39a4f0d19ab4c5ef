package rehearsal.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import rehearsal.program.ActionType;
import rehearsal.program.ContextKey;
import rehearsal.program.Param;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.ValueSource;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.CollapsibleSection;

/** What a program says, to be read at a glance: its phases and ways between them, its keys, its actions. */
final class ProgramTables {

    private final Texts texts;
    private final BiConsumer<Section, String> find;
    private final Map<Section, CollapsibleSection> folds = new EnumMap<>(Section.class);

    ProgramTables(Texts texts, BiConsumer<Section, String> find, Consumer<Section> add) {
        this.texts = texts;
        this.find = find;
        for (var section : Section.values()) {
            var fold = new CollapsibleSection(texts.say("settings.section." + section));
            fold.getActions().add(Buttons.smallIcon("fth-plus", texts.say("settings.section.add." + section), () -> add.accept(section)));
            folds.put(section, fold);
        }
    }

    List<CollapsibleSection> sections() {
        return List.copyOf(folds.values());
    }

    void show(Program program) {
        fill(Section.PHASES, program.phases().stream().map(this::row).toList());
        fill(Section.KEYS, program.contextKeys().stream().map(this::row).toList());
        fill(Section.ACTIONS, program.actions().stream().map(this::row).toList());
    }

    private void fill(Section section, List<Button> rows) {
        var fold = folds.get(section);
        if (fold != null) {
            fold.sub().set(String.valueOf(rows.size()));
            fold.rows().setAll(rows);
        }
    }

    private Button row(Phase phase) {
        var next = phase.next().isEmpty()
                ? texts.say("settings.phase.last")
                : texts.say("settings.phase.next", String.join(", ", phase.next()));
        return row(Section.PHASES, phase.id(), phase.title(), next);
    }

    private Button row(ContextKey key) {
        var sources = key.sources().stream().map(ValueSource::path).collect(Collectors.joining(", "));
        return row(Section.KEYS, key.key(), key.describe(), texts.say("settings.key.from", sources));
    }

    private Button row(ActionType action) {
        var params = action.params().stream().map(Param::name).collect(Collectors.joining(", "));
        return row(Section.ACTIONS, action.type(), action.describe(),
                params.isEmpty() ? texts.say("settings.action.bare") : texts.say("settings.action.takes", params));
    }

    private Button row(Section section, String name, String describe, String facts) {
        var first = new Label(name);
        first.getStyleClass().add("rh-code");
        var row = new Button("", new VBox(first, small(describe), small(facts)));
        row.getStyleClass().addAll("flat", "rh-settings-entry");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(name + ". " + describe + " " + facts);
        row.setTooltip(new Tooltip(describe));
        row.setOnAction(event -> find.accept(section, name));
        return row;
    }

    private static Node small(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        return label;
    }
}
