package rehearsal.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.TextFields;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.PromptText;
import rehearsal.text.Texts;

/** Name, description and the model a prompt is written for. What is wrong is marked where it stands and not taken. */
final class PromptFields extends GridPane {

    private static final double HOTTEST = 2;

    private final InspectorModel model;
    private final Texts texts;
    private int row;
    private final PromptField name;
    private final PromptField description;
    private final PromptField provider;
    private final PromptField modelName;
    private final PromptField temperature;
    private final PromptField output;

    PromptFields(InspectorModel model, Texts texts) {
        super(8, 6);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-fields");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(80), wide);
        name = field("inspector.name", this::name);
        description = field("inspector.description", model::description);
        provider = field("inspector.provider", this::provider);
        modelName = field("inspector.model", this::modelName);
        temperature = field("inspector.temperature", this::temperature);
        output = field("inspector.output", this::output);
        TextFields.bindAutoCompletion(provider.field(), asked -> beginning(model.known().providers(), asked.getUserText()));
        TextFields.bindAutoCompletion(modelName.field(), asked -> beginning(models(), asked.getUserText()));
        model.draft().text().subscribe(_ -> fill());
    }

    /** Puts the caret into the first field. */
    void focus() {
        name.field().requestFocus();
    }

    private PromptField field(String key, Consumer<String> takes) {
        var field = new PromptField(texts.say(key), takes);
        var label = new Label(texts.say(key));
        label.getStyleClass().addAll("rh-small", "rh-muted", "rh-field-name");
        label.setLabelFor(field.field());
        setValignment(label, VPos.TOP);
        addRow(row++, label, field);
        return field;
    }

    private void fill() {
        name.put(text().name().orElse(""));
        description.put(text().description().orElse(""));
        provider.put(settings().provider().orElse(""));
        modelName.put(settings().model().orElse(""));
        temperature.put(settings().temperature().isPresent() ? String.valueOf(settings().temperature().getAsDouble()) : "");
        output.put(settings().maxOutput().isPresent() ? String.valueOf(settings().maxOutput().getAsInt()) : "");
    }

    private void name(String words) {
        var length = words.strip().codePointCount(0, words.strip().length());
        if (length > PromptLimits.NAME) {
            name.wrong(texts.say("inspector.name.long", PromptLimits.NAME, length));
        } else {
            name.fine();
            model.name(words);
        }
    }

    private void provider(String words) {
        var word = words.strip();
        if (word.isEmpty() || model.known().providers().contains(word)) {
            provider.fine();
        } else {
            provider.odd(texts.say("inspector.provider.unknown", String.join(", ", model.known().providers())));
        }
        settings(new ModelSettings(word(words), settings().model(), settings().temperature(), settings().maxOutput()));
        modelFits();
    }

    private void modelName(String words) {
        settings(new ModelSettings(settings().provider(), word(words), settings().temperature(), settings().maxOutput()));
        modelFits();
    }

    private void modelFits() {
        var word = modelName.field().getText().strip();
        if (word.isEmpty() || models().contains(word) || models().isEmpty()) {
            modelName.fine();
        } else {
            modelName.odd(texts.say("inspector.model.unknown"));
        }
    }

    /** The models of the provider that is named; of all, when none is. */
    private List<String> models() {
        var all = model.known().models();
        return settings().provider().map(id -> all.getOrDefault(id, List.of()))
                .orElseGet(() -> all.values().stream().flatMap(List::stream).distinct().toList());
    }

    private static List<String> beginning(List<String> words, String typed) {
        return words.stream().filter(word -> word.startsWith(typed) && !word.equals(typed)).limit(8).toList();
    }

    private void temperature(String words) {
        var number = number(words).filter(value -> value >= 0 && value <= HOTTEST);
        if (!words.isBlank() && number.isEmpty()) {
            temperature.wrong(texts.say("inspector.temperature.wrong"));
            return;
        }
        temperature.fine();
        settings(new ModelSettings(settings().provider(), settings().model(),
                number.map(OptionalDouble::of).orElse(OptionalDouble.empty()), settings().maxOutput()));
    }

    private void output(String words) {
        var number = number(words).filter(value -> value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE);
        if (!words.isBlank() && number.isEmpty()) {
            output.wrong(texts.say("inspector.output.wrong"));
            return;
        }
        output.fine();
        settings(new ModelSettings(settings().provider(), settings().model(), settings().temperature(),
                number.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty())));
    }

    private static Optional<Double> number(String words) {
        try {
            return Optional.of(Double.valueOf(words.strip().replace(',', '.'))).filter(Double::isFinite);
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
        model.settings(changed);
    }
}
