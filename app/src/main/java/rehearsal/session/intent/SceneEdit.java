package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearsal.state.Brief.SceneElement;

/** Changes the things of a scene: takes one out, puts another in its place, or says more about one that is there. */
final class SceneEdit {

    private static final String RELATION = "(?:on|in|at|by|behind|below|above|under|over|near|next to|in front of|beside|between|beneath|around|inside|outside|with|holding|wearing|carrying|riding|and|for|from|of|full of|made of|along|against|under|into|onto|con|mit|avec|com|met|und|et|y|och|z|ze)";
    private static final Pattern HEAD = Pattern.compile("(?iu)^.+?(?=,| " + RELATION + " |$)");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)^(?:the|an?|some|any|all|those|these|that|this|our|my|your|his|her|their|two|three|four|many|several|ein|eine|einen|einem|der|die|das|den|un|una|el|la|le|les|los|las|il|lo|uma|um|o|een|het|de)\\s+");

    private SceneEdit() {
    }

    /** The scene without what is removed, or with what comes in its place. Empty when nothing in it was meant. */
    static Optional<List<SceneElement>> after(List<SceneElement> scene, Removal removal) {
        var now = new ArrayList<SceneElement>();
        var hit = false;
        for (var element : scene) {
            var changed = hit ? Optional.<Optional<SceneElement>>empty() : after(element, removal);
            hit |= changed.isPresent();
            changed.orElse(Optional.of(element)).ifPresent(now::add);
        }
        return hit ? Optional.of(List.copyOf(now)) : Optional.empty();
    }

    /** Nothing when the element is not meant; else what is left of it. */
    private static Optional<Optional<SceneElement>> after(SceneElement element, Removal removal) {
        if (!removal.names(element.description())) {
            return Optional.empty();
        }
        var inHead = removal.names(head(element.description()));
        if (removal.instead().isPresent()) {
            return Optional.of(Optional.of(exchanged(element, removal, removal.instead().get(), inHead)));
        }
        return Optional.of(inHead ? Optional.empty() : Optional.of(described(element, cut(element.description(), removal))));
    }

    private static SceneElement exchanged(SceneElement element, Removal removal, String instead, boolean inHead) {
        var place = Where.place(instead);
        if (inHead && place.isPresent()) {
            return new SceneElement(instead, place, Where.style(instead).or(element::style), element.unknown());
        }
        var named = Pattern.compile("(?iu)(?:\\b(?:the|an?|some|my|our|his|her|their) )?" + removal.pattern());
        var text = named.matcher(element.description()).replaceFirst(Matcher.quoteReplacement(instead));
        return described(element, text);
    }

    private static SceneElement described(SceneElement element, String text) {
        var place = element.position().filter(text::contains).or(() -> Where.place(text));
        return new SceneElement(text, place, element.style().filter(text::contains).or(() -> Where.style(text)), element.unknown());
    }

    /** The phrase around a word goes with it: a fox with a fire sale, without the sale, is a fox. */
    private static String cut(String description, Removal removal) {
        var phrase = Pattern
                .compile("(?iu)(?:,|\\s+" + RELATION + ")(?:\\s+(?!" + RELATION + "\\b)[\\p{L}\\p{N}'’-]+){0,3}?\\s+" + removal.pattern()
                        + "(?:\\s+(?!" + RELATION + "\\b)[\\p{L}\\p{N}'’-]+)*?(?=\\s+" + RELATION + "\\b|,|$)");
        var rest = phrase.matcher(description).replaceFirst("").replaceAll("^[\\s,]+|[\\s,]+$", "");
        return rest.isBlank() ? description : rest;
    }

    /** The same scene in which no element says what is written as text already. */
    static List<SceneElement> without(List<SceneElement> scene, String text) {
        var removal = new Removal(text, Optional.empty());
        return after(scene, removal).orElse(scene);
    }

    static String head(String description) {
        var found = HEAD.matcher(description);
        return found.find() ? found.group() : description;
    }

    static String noun(String phrase) {
        return ARTICLE.matcher(head(phrase).strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** Adds what is new; something that is said once more of a thing that is there changes its place or style. */
    static List<SceneElement> with(List<SceneElement> scene, SceneElement added) {
        var now = new ArrayList<>(scene);
        for (var at = 0; at < now.size(); at++) {
            var known = now.get(at);
            var same = known.description().equalsIgnoreCase(added.description());
            var again = ARTICLE.matcher(added.description()).find() && added.description().toLowerCase(Locale.ROOT).startsWith("the ")
                    && (" " + noun(known.description())).endsWith(" " + noun(added.description()));
            if (same || again) {
                now.set(at, new SceneElement(known.description(), added.position().filter(place -> !same).or(known::position),
                        added.style().filter(style -> !same).or(known::style), known.unknown()));
                return now;
            }
        }
        now.add(added);
        return now;
    }

    /** Says where the thing spoken of last stands. */
    static Optional<List<SceneElement>> placed(List<SceneElement> scene, String place) {
        if (scene.isEmpty()) {
            return Optional.empty();
        }
        var now = new ArrayList<>(scene);
        var last = now.removeLast();
        now.add(new SceneElement(last.description(), Optional.of(place), last.style(), last.unknown()));
        return Optional.of(now);
    }

    /** "Make the fox bigger": says how a thing that is there should be. */
    static Optional<List<SceneElement>> styled(List<SceneElement> scene, String thing, String how) {
        var named = new Removal(noun(thing), Optional.empty());
        var now = new ArrayList<>(scene);
        for (var at = 0; at < now.size(); at++) {
            var known = now.get(at);
            if (named.names(known.description())) {
                now.set(at, new SceneElement(known.description(), known.position(), Optional.of(thing.strip() + " " + how.strip()),
                        known.unknown()));
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }
}
