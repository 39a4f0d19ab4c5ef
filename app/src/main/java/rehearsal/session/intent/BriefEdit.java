package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rehearsal.state.Brief;
import rehearsal.state.Brief.Ambiguity;
import rehearsal.state.Brief.DisplayText;
import rehearsal.state.Brief.Intent;
import rehearsal.state.Brief.SceneElement;

/** The steps by which words change a brief: things and texts come, go and are exchanged, questions open and are settled. */
final class BriefEdit {

    private BriefEdit() {
    }

    static Brief with(Brief before, SceneReader.Read read, List<DisplayText> texts) {
        var unclear = new ArrayList<>(read.notUnderstood());
        var scene = before.sceneElements();
        for (var change : read.changed()) {
            var styled = SceneEdit.styled(scene, change.thing(), change.how());
            if (styled.isEmpty()) {
                unclear.add("make " + change.thing() + " " + change.how());
            }
            scene = styled.orElse(scene);
        }
        for (var element : read.elements()) {
            scene = SceneEdit.with(scene, element);
        }
        if (read.place().isPresent()) {
            var placed = SceneEdit.placed(scene, read.place().get());
            unclear.addAll(placed.isEmpty() ? read.place().stream().toList() : List.of());
            scene = placed.orElse(scene);
        }
        var brief = before.withScene(scene).withNotUnderstood(joined(before.notUnderstood(), unclear))
                .withColours(joined(before.colours(), read.colours()));
        brief = facts(brief, read);
        for (var text : texts) {
            brief = withText(brief, text);
        }
        return brief;
    }

    /** The first wish does not overrule what was given on purpose; a later one does. */
    private static Brief facts(Brief before, SceneReader.Read read) {
        var first = before.turnCount() == 0;
        var brief = before;
        if (read.kind().isPresent() && !(first && before.given("asset_type").isPresent())) {
            brief = brief.withGiven("asset_type", read.kind().get());
        }
        if (read.mood().isPresent() && !(first && before.given("custom_mood").or(() -> before.given("mood")).isPresent())) {
            brief = brief.withGiven("custom_mood", read.mood().get());
        }
        return brief;
    }

    private static Brief withText(Brief brief, DisplayText text) {
        var known = ShownWords.same(brief.displayTexts(), text.text()).isPresent();
        var texts = known ? brief.displayTexts() : Stream.concat(brief.displayTexts().stream(), Stream.of(text)).toList();
        return brief.withTexts(texts).withScene(SceneEdit.without(brief.sceneElements(), text.text()));
    }

    private static List<String> joined(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream().filter(one -> before.stream().noneMatch(one::equalsIgnoreCase))).distinct()
                .toList();
    }

    /** What was taken out or exchanged. A removal of something that is not there is asked about. */
    static Brief without(Brief before, List<Removal> removals, String message) {
        var brief = before;
        for (var removal : removals) {
            brief = without(brief, removal);
        }
        if (removals.isEmpty() && ForeignRemoval.in(message)) {
            brief = brief.withScene(ForeignRemoval.from(brief.sceneElements(), message));
        }
        return brief;
    }

    private static Brief without(Brief brief, Removal removal) {
        var kind = removal.instead().flatMap(PictureFacts::kind);
        if (kind.isPresent()) {
            return brief.withGiven("asset_type", kind.get());
        }
        if (removal.instead().filter(PictureFacts::isMood).isPresent() && PictureFacts.isMood(removal.what())) {
            return brief.withGiven("custom_mood", removal.instead().orElseThrow());
        }
        var texts = brief.displayTexts().stream().filter(text -> !removal.names(text.text()) && !removal.speaksOfAllText()).toList();
        var colours = brief.colours().stream().filter(colour -> !removal.names(colour)).toList();
        var scene = SceneEdit.after(brief.sceneElements(), removal);
        var gone = scene.isPresent() || !texts.equals(brief.displayTexts()) || !colours.equals(brief.colours());
        var found = brief.withTexts(texts).withColours(colours).withScene(scene.orElse(brief.sceneElements()));
        return gone ? found : unfound(found, removal);
    }

    private static Brief unfound(Brief brief, Removal removal) {
        var instead = removal.instead().filter(words -> words.matches("(?i)(?:an?|the|some|one|two|three) .*"));
        return instead.map(words -> brief.withScene(SceneEdit.with(brief.sceneElements(), SceneElement.of(words)))).orElse(brief);
    }

    static Brief withoutTexts(Brief brief, List<String> refused) {
        return brief.withTexts(
                brief.displayTexts().stream().filter(text -> refused.stream().noneMatch(text.text()::equalsIgnoreCase)).toList());
    }

    static Brief withSettled(Brief brief, List<Ambiguity> settled) {
        var now = brief.withAmbiguities(settled);
        for (var at = 0; at < settled.size(); at++) {
            var ambiguity = settled.get(at);
            if (brief.ambiguities().get(at).resolved() || !ambiguity.resolved()) {
                continue;
            }
            now = switch (ambiguity.resolution().orElseThrow()) {
                case Intent.RENDER -> drawn(now, ambiguity.text());
                case Intent.DISPLAY_TEXT -> withText(now, DisplayText.of(ambiguity.text()));
            };
        }
        return now;
    }

    private static Brief drawn(Brief brief, String text) {
        var there = brief.sceneElements().stream()
                .anyMatch(element -> element.description().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
        return there ? brief : brief.withScene(Stream.concat(brief.sceneElements().stream(), Stream.of(SceneElement.of(text))).toList());
    }

    static Brief withOpenQuestions(Brief brief, List<String> unclear) {
        var ambiguities = new ArrayList<>(brief.ambiguities());
        for (var phrase : unclear) {
            var known = ambiguities.stream().anyMatch(ambiguity -> ambiguity.text().equalsIgnoreCase(phrase))
                    || ShownWords.same(brief.displayTexts(), phrase).isPresent() || isGivenName(brief, phrase);
            if (!known) {
                ambiguities.add(Ambiguity.open(phrase));
            }
        }
        return brief.withAmbiguities(ambiguities);
    }

    private static boolean isGivenName(Brief brief, String phrase) {
        return Stream.of("game_name", "brand").flatMap(name -> brief.given(name).stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT)));
    }
}
