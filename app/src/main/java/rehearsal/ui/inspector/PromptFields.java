package rehearsal.ui.inspector;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.ui.draft.Written;
import rehearsal.ui.text.Texts;

/** Name, description and the model a prompt is written for. A number that is none is marked and not taken. */
final class PromptFields extends GridPane {

    private static final double HOTTEST = 2;

    private final InspectorModel model;
    private final Texts texts;
    private int row;
    private boolean filling;
    private final TextField name;
    private final TextField description;
    private final TextField provider;
    private final TextField modelName;
    private final TextField temperature;
    private final TextField output;

    PromptFields(InspectorModel model, Texts texts) {
        super(8, 6);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-fields");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        var narrow = new ColumnConstraints(72);
        getColumnConstraints().addAll(narrow, wide);
        name = field("inspector.name", words -> change(Written.name(text(), words)));
        description = field("inspector.description", words -> change(Written.description(text(), words)));
        provider = field("inspector.provider",
                words -> settings(new ModelSettings(word(words), settings().model(), settings().temperature(), settings().maxOutput())));
        modelName = field("inspector.model",
                words -> settings(new ModelSettings(settings().provider(), word(words), settings().temperature(), settings().maxOutput())));
        temperature = field("inspector.temperature", this::temperature);
        output = field("inspector.output", this::output);
        model.draft().text().addListener((property, before, after) -> fill());
        fill();
    }

    private TextField field(String key, Consumer<String> takes) {
        var field = new TextField();
        field.getStyleClass().add("small");
        field.setAccessibleText(texts.say(key));
        field.textProperty().addListener((property, before, after) -> {
            if (!filling) {
                takes.accept(after);
            }
        });
        var label = new Label(texts.say(key));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setLabelFor(field);
        addRow(row++, label, field);
        return field;
    }

    private void fill() {
        filling = true;
        put(name, text().name());
        put(description, text().description());
        put(provider, settings().provider());
        put(modelName, settings().model());
        put(temperature, settings().temperature().isPresent()
                ? Optional.of(String.valueOf(settings().temperature().getAsDouble()))
                : Optional.empty());
        put(output, settings().maxOutput().isPresent() ? Optional.of(String.valueOf(settings().maxOutput().getAsInt())) : Optional.empty());
        filling = false;
    }

    /** A field that is being typed in is left alone. */
    private static void put(TextField field, Optional<String> words) {
        if (!field.isFocused() && !field.getText().equals(words.orElse(""))) {
            field.setText(words.orElse(""));
        }
    }

    private void temperature(String words) {
        var number = number(words).filter(value -> value >= 0 && value <= HOTTEST);
        mark(temperature, words.isBlank() || number.isPresent());
        if (words.isBlank() || number.isPresent()) {
            settings(new ModelSettings(settings().provider(), settings().model(),
                    number.map(OptionalDouble::of).orElse(OptionalDouble.empty()), settings().maxOutput()));
        }
    }

    private void output(String words) {
        var number = number(words).filter(value -> value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE);
        mark(output, words.isBlank() || number.isPresent());
        if (words.isBlank() || number.isPresent()) {
            settings(new ModelSettings(settings().provider(), settings().model(), settings().temperature(),
                    number.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty())));
        }
    }

    private static void mark(TextField field, boolean fine) {
        field.getStyleClass().remove("danger");
        if (!fine) {
            field.getStyleClass().add("danger");
        }
    }

    private static Optional<Double> number(String words) {
        try {
            return Optional.of(Double.valueOf(words.strip().replace(',', '.')));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> word(String words) {
        return Optional.of(words.strip()).filter(word -> !word.isEmpty());
    }

    private PromptText text() {
        return model.draft().text().get();
    }

    private ModelSettings settings() {
        return text().settings();
    }

    private void settings(ModelSettings changed) {
        change(Written.settings(text(), changed));
    }

    private void change(PromptText changed) {
        if (!changed.equals(text())) {
            model.change(changed);
        }
    }
}
