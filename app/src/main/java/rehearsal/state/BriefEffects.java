package rehearsal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.NearMiss;
import rehearsal.state.Brief.Ambiguity;
import rehearsal.state.Brief.Consent;
import rehearsal.state.Brief.DisplayText;
import rehearsal.state.Brief.Intent;
import rehearsal.state.Brief.SceneElement;

/** Effects on a creative brief. Every change takes back what was summed up and agreed on before it. */
final class BriefEffects {
    private final WorkingState draft;

    BriefEffects(WorkingState draft) {
        this.draft = draft;
    }

    EffectChange kind(EffectArguments given) {
        return given(given, "asset_type", "The kind of picture");
    }

    EffectChange mood(EffectArguments given) {
        return given(given, "custom_mood", "The mood");
    }

    private EffectChange given(EffectArguments given, String name, String spoken) {
        var value = given.text("value").orElse("");
        return changed(draft.brief().withGiven(name, value), spoken + " is now " + value + ".", spoken + " is already " + value + ".");
    }

    EffectChange colours(EffectArguments given) {
        var colours = given.texts("values");
        return changed(draft.brief().withColours(colours),
                colours.isEmpty() ? "Colours and light are open." : "Colours and light: " + String.join("; ", colours) + ".",
                "Colours and light already say this.");
    }

    EffectChange add(EffectArguments given) {
        var description = given.text("description").orElse("");
        var brief = draft.brief();
        if (brief.sceneElements().stream().anyMatch(element -> same(element.description(), description))) {
            return new EffectChange.Nothing("The scene already has " + description + ".");
        }
        var element = new SceneElement(description, given.text("place"), given.text("style"), Map.of());
        return changed(brief.withScene(Stream.concat(brief.sceneElements().stream(), Stream.of(element)).toList()),
                "Added " + description + " to the scene.", "");
    }

    EffectChange change(EffectArguments given) {
        return element(given, (elements, at) -> {
            var old = elements.get(at);
            elements.set(at, new SceneElement(given.text("description").orElse(old.description()), given.text("place").or(old::position),
                    given.text("style").or(old::style), old.unknown()));
            return "Changed " + old.description() + " in the scene.";
        });
    }

    EffectChange remove(EffectArguments given) {
        return element(given, (elements, at) -> "Removed " + elements.remove(at).description() + " from the scene.");
    }

    private interface Edit {
        String on(List<SceneElement> elements, int at);
    }

    private EffectChange element(EffectArguments given, Edit edit) {
        var named = given.text("element").orElse("");
        var elements = new ArrayList<>(draft.brief().sceneElements());
        var known = elements.stream().map(SceneElement::description).toList();
        var found = named(known, named);
        if (found.size() != 1) {
            return new EffectChange.Refused(found.isEmpty()
                    ? "The scene has no " + named + hint(named, known)
                    : named + " could be " + String.join(" or ", found) + "; name one in full.");
        }
        var said = edit.on(elements, known.indexOf(found.getFirst()));
        return changed(draft.brief().withScene(elements), said, "The scene already says this.");
    }

    EffectChange text(EffectArguments given) {
        var text = given.text("text").orElse("");
        var replaces = given.text("replaces").orElse(text);
        var texts = new ArrayList<>(draft.brief().displayTexts());
        var at = texts.stream().map(DisplayText::text).map(WorkingState::fold).toList().indexOf(WorkingState.fold(replaces));
        if (at < 0 && !same(replaces, text)) {
            return new EffectChange.Refused("There are no words “" + replaces + "” to replace"
                    + hint(replaces, texts.stream().map(DisplayText::text).toList()));
        }
        var old = at < 0 ? DisplayText.of(text) : texts.get(at);
        var now = new DisplayText(text, given.text("style").or(old::style), given.text("place").or(old::position), old.unknown());
        if (at < 0) {
            texts.add(now);
        } else {
            texts.set(at, now);
        }
        return changed(draft.brief().withTexts(texts), "The picture shows the words “" + text + "”.",
                "The picture already shows these words.");
    }

    EffectChange removeText(EffectArguments given) {
        var text = given.text("text").orElse("");
        var texts = draft.brief().displayTexts();
        var left = texts.stream().filter(shown -> !same(shown.text(), text)).toList();
        return left.size() == texts.size()
                ? new EffectChange.Refused(
                        "The picture shows no words “" + text + "”" + hint(text, texts.stream().map(DisplayText::text).toList()))
                : changed(draft.brief().withTexts(left), "The words “" + text + "” are gone.", "");
    }

    EffectChange raise(EffectArguments given) {
        var phrase = given.text("phrase").orElse("");
        var brief = draft.brief();
        if (brief.ambiguities().stream().anyMatch(ambiguity -> same(ambiguity.text(), phrase))) {
            return new EffectChange.Nothing("“" + phrase + "” was asked about already.");
        }
        draft.brief(brief.withAmbiguities(Stream.concat(brief.ambiguities().stream(), Stream.of(Ambiguity.open(phrase))).toList()));
        return new EffectChange.Done("It is open whether “" + phrase + "” is drawn or written.");
    }

    EffectChange resolve(EffectArguments given) {
        var phrase = given.text("phrase").orElse("");
        var drawn = given.text("resolution").filter(word -> word.equals("drawn") || word.equals("render")).isPresent();
        var all = new ArrayList<>(draft.brief().ambiguities());
        var at = all.stream().map(Ambiguity::text).map(WorkingState::fold).toList().indexOf(WorkingState.fold(phrase));
        if (at < 0) {
            return new EffectChange.Refused(
                    "Nobody asked about “" + phrase + "”" + hint(phrase, all.stream().map(Ambiguity::text).toList()));
        }
        var intent = drawn ? Intent.RENDER : Intent.DISPLAY_TEXT;
        if (all.get(at).resolution().filter(intent::equals).isPresent()) {
            return new EffectChange.Nothing("“" + phrase + "” is already " + (drawn ? "drawn." : "written."));
        }
        all.set(at, new Ambiguity(all.get(at).text(), all.get(at).possible(), Optional.of(intent), all.get(at).unknown()));
        draft.brief(draft.brief().withAmbiguities(all).changed());
        return new EffectChange.Done("“" + phrase + "” is " + (drawn ? "drawn." : "written."));
    }

    EffectChange sumUp(EffectArguments given) {
        var summary = given.text("summary").orElse("");
        if (draft.brief().lastSummary().filter(summary::equals).isPresent()) {
            return new EffectChange.Nothing("This was summed up already.");
        }
        draft.brief(draft.brief().withSummary(Optional.of(summary)).withNotUnderstood(List.of()));
        return new EffectChange.Done("Summed up: " + summary);
    }

    /** Both have to agree: the model, that the client said yes, and the rules, that nothing in the message speaks against it. */
    EffectChange consent(EffectArguments given) {
        var words = given.text("words").orElse("");
        var brief = draft.brief();
        var said = draft.newestClientMessage().orElse("");
        var against = Stream.of(
                when(!WorkingState.fold(said).contains(WorkingState.fold(words)),
                        "The client's newest message doesn't say “" + words + "”."),
                brief.consent().objection().map(objection -> objection + " So it isn't a yes."),
                when(brief.turnCount() <= 1, "The first message is never a yes."),
                when(brief.lastSummary().isEmpty(), "Nothing was summed up since the last change, so there is nothing to agree on."),
                when(brief.ambiguities().stream().anyMatch(ambiguity -> !ambiguity.resolved()),
                        "A phrase could still be drawn or written, so it isn't a yes yet."))
                .flatMap(Optional::stream).findFirst();
        if (against.isPresent()) {
            return new EffectChange.Refused(against.get());
        }
        if (brief.confirmed()) {
            return new EffectChange.Nothing("The client has agreed already.");
        }
        draft.brief(brief.withConsent(Consent.in(words)));
        return new EffectChange.Done("The client agreed: “" + words + "”.");
    }

    private static Optional<String> when(boolean holds, String why) {
        return holds ? Optional.of(why) : Optional.empty();
    }

    private EffectChange changed(Brief now, String said, String already) {
        if (now.showsTheSameAs(draft.brief())) {
            return new EffectChange.Nothing(already);
        }
        draft.brief(now.changed());
        return new EffectChange.Done(said);
    }

    /** The same words, else everything that holds them. */
    private static List<String> named(List<String> known, String name) {
        var exact = known.stream().filter(one -> same(one, name)).limit(1).toList();
        return exact.isEmpty() ? known.stream().filter(one -> WorkingState.fold(one).contains(WorkingState.fold(name))).toList() : exact;
    }

    private static String hint(String name, List<String> known) {
        return NearMiss.of(name, known).map(near -> "; “" + near + "” comes nearest.").orElse(".");
    }

    private static boolean same(String one, String other) {
        return WorkingState.fold(one).equals(WorkingState.fold(other));
    }
}
