package rehearsal.persona;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.Problems;
import rehearsal.persona.Persona.Compliance;

/** Reads a persona file, YAML or JSON. */
public final class PersonaReader {
    private static final List<String> COMPLIANCES = Stream.of(Compliance.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();

    private final DocumentReader reader = new DocumentReader();

    public ReadPersona read(String file, String text) {
        var parsed = reader.read(file, text);
        var problems = new Problems(file, parsed);
        var persona = parsed.root().flatMap(root -> Form.of(root, problems)).map(form -> persona(form, problems));
        return persona.isEmpty() || problems.hasErrors()
                ? new ReadPersona.Invalid(problems.list())
                : new ReadPersona.Loaded(persona.get(), problems.list());
    }

    private static Persona persona(Form form, Problems problems) {
        var persona = new Persona(form.name("name"), form.optionalText("title").orElse(""), form.optionalText("program").orElse(""),
                form.text("background"), form.texts("goals"), form.texts("pain_points"), form.text("talks"), compliance(form, problems),
                form.optionalText("opening"));
        if (persona.goals().isEmpty()) {
            problems.error(form.at("goals"), "A persona needs at least one goal.", "add goals: with what the client wants, in order");
        }
        form.finish();
        return persona;
    }

    private static Compliance compliance(Form form, Problems problems) {
        var text = form.optionalText("compliance");
        var found = text.flatMap(word -> Stream.of(Compliance.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            problems.error(form.at("compliance"), "The compliance is " + text.get() + ".", "one of: " + String.join(", ", COMPLIANCES));
        }
        return found.orElse(Compliance.MEDIUM);
    }
}
