package rehearsal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;

/** A creative brief: what the client gave, in whatever shape, and what the talk has understood of it so far. */
public record Brief(SequencedMap<String, JsonNode> given, List<SceneElement> sceneElements, List<DisplayText> displayTexts,
        List<Ambiguity> ambiguities, int turnCount, boolean confirmed, Optional<String> lastSummary) {

    public Brief {
        given = Ordered.copy(given);
        sceneElements = List.copyOf(sceneElements);
        displayTexts = List.copyOf(displayTexts);
        ambiguities = List.copyOf(ambiguities);
    }

    /** Nothing understood yet. */
    public static Brief of(Map<String, JsonNode> given) {
        return new Brief(Ordered.copy(given), List.of(), List.of(), List.of(), 0, false, Optional.empty());
    }

    /** What was given under a name, in words: mood, game_name, brand… */
    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name)).flatMap(ReadableJson::of);
    }

    public record SceneElement(String description, Optional<String> position, Optional<String> style, Map<String, JsonNode> unknown) {
        public SceneElement {
            unknown = Ordered.copy(unknown);
        }

        public static SceneElement of(String description) {
            return new SceneElement(description, Optional.empty(), Optional.empty(), Map.of());
        }
    }

    public record DisplayText(String text, Optional<String> style, Optional<String> position, Map<String, JsonNode> unknown) {
        public DisplayText {
            unknown = Ordered.copy(unknown);
        }

        public static DisplayText of(String text) {
            return new DisplayText(text, Optional.empty(), Optional.empty(), Map.of());
        }
    }

    /** A phrase that could be drawn or written. */
    public record Ambiguity(String text, List<Intent> possible, Optional<Intent> resolution, Map<String, JsonNode> unknown) {
        public Ambiguity {
            possible = List.copyOf(possible);
            unknown = Ordered.copy(unknown);
        }

        public boolean resolved() {
            return resolution.isPresent();
        }
    }

    public enum Intent {
        RENDER, DISPLAY_TEXT
    }
}
