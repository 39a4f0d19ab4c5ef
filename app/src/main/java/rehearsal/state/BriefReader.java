package rehearsal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Ordered;
import rehearsal.document.Problems;
import rehearsal.state.Brief.Intent;

/** Reads a creative brief: the keys of the intent, and everything else as given. */
final class BriefReader {
    private static final List<String> INTENTS = Stream.of(Intent.values()).map(StateWriter::name).toList();

    private final Problems problems;

    BriefReader(Problems problems) {
        this.problems = problems;
    }

    Brief read(Form form) {
        var elements = form.forms("scene_elements").stream().map(element -> new Brief.SceneElement(element.text("description"),
                element.optionalText("position"), element.optionalText("style"), element.rest())).toList();
        var texts = form.forms("display_texts").stream().map(text -> new Brief.DisplayText(text.text("text"), text.optionalText("style"),
                text.optionalText("position"), text.rest())).toList();
        var ambiguities = form.forms("ambiguous_annotations").stream().map(this::ambiguity).toList();
        var turns = form.whole("turn_count").orElse(0);
        var colours = form.texts("colours");
        var open = form.texts("not_understood");
        var consent = new Brief.Consent(form.yesNo("confirmed").orElse(false), form.optionalText("confirmed_with"),
                form.optionalText("objection"));
        var summary = form.optionalText("last_summary");
        return new Brief(Ordered.copy(form.rest()), elements, texts, ambiguities, colours, open, turns, consent, summary);
    }

    private Brief.Ambiguity ambiguity(Form form) {
        var possible = new ArrayList<Intent>();
        form.texts("possible_intents").forEach(text -> intent(form, "possible_intents", text).ifPresent(possible::add));
        var resolution = form.optionalText("resolution").flatMap(text -> intent(form, "resolution", text));
        var resolved = form.yesNo("resolved");
        if (resolved.isPresent() && resolved.get() != resolution.isPresent()) {
            problems.error(form.at("resolved"), "resolved is " + resolved.get() + ", and the resolution says otherwise.",
                    "leave resolved out, or write the resolution: render or display_text");
        }
        return new Brief.Ambiguity(form.text("text"), possible, resolution, form.rest());
    }

    private Optional<Intent> intent(Form form, String key, String text) {
        var found = Stream.of(Intent.values()).filter(intent -> StateWriter.name(intent).equals(text)).findFirst();
        if (found.isEmpty()) {
            problems.error(form.at(key), text + " is no intent.", NearMiss.hint(text, INTENTS));
        }
        return found;
    }
}
