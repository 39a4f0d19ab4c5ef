package rehearsal.trial.judge;

import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.Problems;

/** What a judge looks for, criterion by criterion. */
public record Rubric(String about, List<Criterion> criteria) {

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * One thing to look for.
     *
     * @param five what earns 5 points
     * @param one what earns 1 point
     */
    public record Criterion(String id, String asks, String five, String one) {
    }

    /** Criteria in plain words are one criterion. */
    public static Rubric ofWords(String words) {
        return new Rubric("", List.of(new Criterion("as-described", words, "Fully as described.", "Not at all as described.")));
    }

    /** A rubric file; empty when it cannot be used. */
    public static Optional<Rubric> read(String file, String text) {
        var parsed = new DocumentReader().read(file, text);
        var problems = new Problems(file, parsed);
        var rubric = parsed.root().flatMap(root -> Form.of(root, problems)).map(form -> {
            form.name("rubric");
            var criteria = form.forms("criteria").stream()
                    .map(each -> new Criterion(each.name("id"), each.name("asks"), each.text("five"), each.text("one"))).toList();
            return new Rubric(form.optionalText("about").orElse(""), criteria);
        });
        return rubric.filter(found -> !problems.hasErrors() && !found.criteria().isEmpty());
    }
}
