package rehearsal.trial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import tools.jackson.databind.node.MissingNode;

/** Checks as a suite writes them: a name, or {check, value, threshold, weight, reply, ...}. Says what is wrong, where, and what to write. */
public final class CheckReader {

    private static final Set<String> SETS = Set.of("all-of", "assert-set");

    private final Problems problems;

    public CheckReader(Problems problems) {
        this.problems = problems;
    }

    public List<Check> read(List<Node> nodes) {
        var checks = new ArrayList<Check>();
        nodes.forEach(node -> read(node).ifPresent(checks::add));
        return List.copyOf(checks);
    }

    public Optional<Check> read(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            return kind(scalar, scalar.text()).flatMap(kind -> checked(scalar, new Check.Single(kind, plain(scalar.text()))));
        }
        return Form.of(node, problems).flatMap(form -> fields(form, node));
    }

    private Optional<Check> fields(Form form, Node node) {
        var key = form.has("check") ? "check" : "type";
        var name = form.name(form.has("type") && !form.has("check") ? key : "check");
        if (name.isBlank()) {
            return Optional.empty();
        }
        if (SETS.contains(name)) {
            var set = new Check.Together(read(form.nodes(form.has("assert") ? "assert" : "checks")), number(form, "threshold"),
                    number(form, "weight").orElse(1), label(form).orElse("all of"));
            form.finish();
            return Optional.of(set);
        }
        var setting = new CheckSetting(form.yesNo("not").orElse(false) != name.startsWith("not-"),
                form.node("value").map(JsonNodes::toJson).orElseGet(MissingNode::getInstance), number(form, "threshold"),
                number(form, "weight").orElse(1), when(form), form.yesNo("raw"), label(form));
        form.finish();
        return form.node(key).flatMap(at -> kind(at, name)).flatMap(kind -> checked(node, new Check.Single(kind, setting)));
    }

    private Optional<CheckKind> kind(Node at, String name) {
        var plain = name.startsWith("not-") ? name.substring(4) : name;
        var kind = CheckCatalogue.named(plain);
        if (kind.isEmpty()) {
            problems.error(at.at(), "There is no check “" + plain + "”.", NearMiss.hint(plain, CheckCatalogue.names())
                    .or(() -> Optional.of("see: rehearsal trial checks")));
        }
        return kind;
    }

    private Optional<Check> checked(Node at, Check.Single check) {
        var problem = check.kind().problem(check.setting());
        problem.ifPresent(sentence -> problems.error(at.at(), "The check " + check.kind().text().name() + ": " + sentence,
                "write it like " + check.kind().text().example()));
        return problem.isPresent() ? Optional.empty() : Optional.of(check);
    }

    private Optional<When> when(Form form) {
        var node = form.node("reply");
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar) {
            var word = scalar.text();
            if (word.equals("every")) {
                return Optional.of(new When.Every());
            } else if (word.equals("last")) {
                return Optional.of(new When.AtTheEnd());
            } else if (word.matches("[1-9]\\d{0,5}")) {
                return Optional.of(new When.Turn(Integer.parseInt(word)));
            }
        }
        node.ifPresent(other -> problems.error(other.at(), "reply: says which replies are looked at.", "every, last or a turn's number"));
        return Optional.empty();
    }

    private OptionalDouble number(Form form, String key) {
        var node = form.node(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar
                && (scalar.kind() == Node.Kind.WHOLE || scalar.kind() == Node.Kind.DECIMAL)) {
            double number = JsonNodes.toJson(scalar).asDouble(Double.NaN);
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        }
        node.ifPresent(other -> problems.error(other.at(), key + " must be a number.", "write it in digits"));
        return OptionalDouble.empty();
    }

    private static Optional<String> label(Form form) {
        var name = form.optionalText("name");
        var metric = form.optionalText("metric");
        return name.or(() -> metric);
    }

    private static CheckSetting plain(String name) {
        return new CheckSetting(name.startsWith("not-"), MissingNode.getInstance(), OptionalDouble.empty(), 1, Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
