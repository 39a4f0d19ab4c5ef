package rehearsal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import rehearsal.document.Ordered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A creative brief: what the client gave, in whatever shape, and what the session has understood of it so far. Colours are statements
 * about colour and light in the client's words; what was not understood waits there to be asked about, and never is part of the picture.
 */
public record Brief(SequencedMap<String, JsonNode> given, List<SceneElement> sceneElements, List<DisplayText> displayTexts,
        List<Ambiguity> ambiguities, List<String> colours, List<String> notUnderstood, int turnCount, Consent consent,
        Optional<String> lastSummary) {

    public Brief {
        given = Ordered.copy(given);
        sceneElements = List.copyOf(sceneElements);
        displayTexts = List.copyOf(displayTexts);
        ambiguities = List.copyOf(ambiguities);
        colours = List.copyOf(colours);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Nothing understood yet. */
    public static Brief of(Map<String, JsonNode> given) {
        return new Brief(Ordered.copy(given), List.of(), List.of(), List.of(), List.of(), List.of(), 0, Consent.NONE, Optional.empty());
    }

    /** What was given under a name, in words: mood, game_name, brand… */
    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name)).flatMap(ReadableJson::of);
    }

    public boolean confirmed() {
        return consent.given();
    }

    public Brief withGiven(String name, String text) {
        var now = new LinkedHashMap<>(given);
        now.put(name, JsonNodeFactory.instance.stringNode(text));
        return new Brief(now, sceneElements, displayTexts, ambiguities, colours, notUnderstood, turnCount, consent, lastSummary);
    }

    public Brief withScene(List<SceneElement> elements) {
        return new Brief(given, elements, displayTexts, ambiguities, colours, notUnderstood, turnCount, consent, lastSummary);
    }

    public Brief withTexts(List<DisplayText> texts) {
        return new Brief(given, sceneElements, texts, ambiguities, colours, notUnderstood, turnCount, consent, lastSummary);
    }

    public Brief withAmbiguities(List<Ambiguity> all) {
        return new Brief(given, sceneElements, displayTexts, all, colours, notUnderstood, turnCount, consent, lastSummary);
    }

    public Brief withColours(List<String> all) {
        return new Brief(given, sceneElements, displayTexts, ambiguities, all, notUnderstood, turnCount, consent, lastSummary);
    }

    public Brief withNotUnderstood(List<String> all) {
        return new Brief(given, sceneElements, displayTexts, ambiguities, colours, all, turnCount, consent, lastSummary);
    }

    public Brief withTurn(int turn) {
        return new Brief(given, sceneElements, displayTexts, ambiguities, colours, notUnderstood, turn, consent, lastSummary);
    }

    public Brief withConsent(Consent now) {
        return new Brief(given, sceneElements, displayTexts, ambiguities, colours, notUnderstood, turnCount, now, lastSummary);
    }

    public Brief withSummary(Optional<String> summary) {
        return new Brief(given, sceneElements, displayTexts, ambiguities, colours, notUnderstood, turnCount, consent, summary);
    }

    /** The same picture: nothing that is to be seen, read, or how it looks differs. */
    public boolean showsTheSameAs(Brief other) {
        return sceneElements.equals(other.sceneElements) && displayTexts.equals(other.displayTexts) && colours.equals(other.colours)
                && given.equals(other.given);
    }

    /** A change: what was summed up and agreed on before no longer holds. */
    public Brief changed() {
        return withSummary(Optional.empty()).withConsent(new Consent(false, Optional.empty(), consent.objection()));
    }

    /**
     * The client's yes, with the words it was given in where they are known, and why the newest message cannot be one: an objection is what
     * the rules found in it, and no model may report a yes against it.
     */
    public record Consent(boolean given, Optional<String> words, Optional<String> objection) {

        public static final Consent NONE = new Consent(false, Optional.empty(), Optional.empty());

        public static Consent in(String words) {
            return new Consent(true, Optional.of(words), Optional.empty());
        }
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

        public static Ambiguity open(String text) {
            return new Ambiguity(text, List.of(Intent.RENDER, Intent.DISPLAY_TEXT), Optional.empty(), Map.of());
        }

        public boolean resolved() {
            return resolution.isPresent();
        }
    }

    public enum Intent {
        RENDER, DISPLAY_TEXT
    }
}
