package rehearsal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A creative brief: what the client gave, and what the talk has understood of it so far. */
public record Brief(Map<String, String> given, List<SceneElement> sceneElements, List<DisplayText> displayTexts,
        List<Ambiguity> ambiguities, int turnCount, boolean confirmed, Optional<String> lastSummary, Map<String, JsonNode> unknown) {

    public record SceneElement(String description, Optional<String> position, Optional<String> style) {
    }

    public record DisplayText(String text, Optional<String> style, Optional<String> position) {
    }

    /** A phrase that could be drawn or written. */
    public record Ambiguity(String text, List<Intent> possible, Optional<Intent> resolution) {
    }

    public enum Intent {
        RENDER, DISPLAY_TEXT
    }
}
