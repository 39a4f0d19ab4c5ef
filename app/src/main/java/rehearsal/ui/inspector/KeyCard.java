package rehearsal.ui.inspector;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rehearsal.program.ContextKey;
import rehearsal.program.ValueSource;
import rehearsal.text.Texts;

/** What a context key stands for, and what it is worth in the chosen scenario. */
final class KeyCard extends VBox {

    private static final int LONGEST = 1200;

    KeyCard(ContextKey key, PickRow row, InspectorModel model, Texts texts) {
        super(4);
        getStyleClass().add("rh-well");
        add(key.describe(), "rh-small");
        var missing = model.whyMissing(key.key());
        if (missing.isPresent()) {
            add(missing.get(), "rh-small", "rh-tone-danger");
        } else {
            add(texts.say("inspector.key.worth", model.scenarioName()), "rh-small", "rh-muted");
            var value = model.value(key.key()).filter(words -> !words.isEmpty());
            add(value.map(KeyCard::cut).orElseGet(() -> texts.say("inspector.key.empty")), value.isPresent() ? "rh-code" : "rh-small");
        }
        add(texts.say("inspector.key.source", key.sources().stream().map(ValueSource::path).collect(Collectors.joining(", "))), "rh-small",
                "rh-muted");
        Optional.of(key.whenEmpty()).filter(words -> !words.isBlank())
                .ifPresent(words -> add(texts.say("inspector.key.when-empty", words), "rh-small", "rh-muted"));
        if (row.used()) {
            add(texts.say("inspector.lines", model.lineWords(row)), "rh-small", "rh-muted");
        }
    }

    private void add(String words, String... styles) {
        var line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll(styles);
        getChildren().add(line);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
