package rehearsal.trial.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rehearsal.ai.models.Money;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.JsonNodes;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.statistics.LookPlan;
import rehearsal.turn.ModelChoice;

/** Reads a suite file. Everything that is wrong with it is said at once, with line and column. */
public final class SuiteReader {

    private static final int USUAL_TURNS = 10;
    private static final int USUAL_MINIMUM = 10;
    private static final int USUAL_CONCURRENCY = 4;

    private final SuiteSources sources;

    public SuiteReader(SuiteSources sources) {
        this.sources = sources;
    }

    public ReadTrialSuite read(String file, String text) {
        var parsed = new DocumentReader().read(file, text);
        var problems = new Problems(file, parsed);
        var suite = parsed.root().flatMap(root -> Form.of(root, problems)).flatMap(form -> suite(form, problems));
        return suite.isEmpty() || problems.hasErrors()
                ? new ReadTrialSuite.Invalid(problems.list())
                : new ReadTrialSuite.Loaded(suite.get(), problems.list());
    }

    private Optional<TrialSuite> suite(Form form, Problems problems) {
        var name = form.name("suite");
        var programName = form.optionalText("program").orElse(ShippedPrograms.USUAL);
        var program = sources.program(programName);
        if (program.isEmpty()) {
            problems.error(form.at("program"), "There is no program “" + programName + "”.", "see: rehearsal program show");
            return Optional.empty();
        }
        var mode = mode(form, problems);
        var client = form.form("client").map(inside -> caller(inside, problems));
        if (mode == TurnMode.SIMULATED && client.isEmpty()) {
            problems.error(form.at(), "A simulated suite needs a model that plays the client.",
                    "add client: {provider: offline, model: partner-client}");
        }
        var sides = form.forms("sides").stream().map(each -> side(each, program.get(), problems)).toList();
        var cases = new CaseReader(sources, problems, program.get(), mode).read(form);
        counted(form, "sides", sides.stream().map(SuiteSide::name).toList(), problems);
        counted(form, "cases", cases.stream().map(SuiteCase::name).toList(), problems);
        var suite = new TrialSuite(name, program.get(), mode, positive(form, "repeats", 1, problems),
                positive(form, "concurrency", USUAL_CONCURRENCY, problems), positive(form, "minimum_cases", USUAL_MINIMUM, problems),
                positive(form, "turns", USUAL_TURNS, problems), looks(form, problems), caps(form, problems), client,
                form.form("judge").map(inside -> caller(inside, problems)), sides, cases);
        form.finish();
        return Optional.of(suite);
    }

    private static TurnMode mode(Form form, Problems problems) {
        var word = form.optionalText("mode").orElse("scripted");
        return Stream.of(TurnMode.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElseGet(() -> {
            problems.error(form.at("mode"), "The mode is “" + word + "”.", "recorded, scripted or simulated");
            return TurnMode.SCRIPTED;
        });
    }

    private SuiteSide side(Form form, Program program, Problems problems) {
        var name = form.name("name");
        var model = model(form, problems);
        var versions = new LinkedHashMap<String, VersionChoice>();
        form.form("versions").ifPresent(inside -> {
            for (var scope : inside.keys()) {
                known(inside, scope, program, problems);
                inside.node(scope).flatMap(node -> version(scope, node, problems)).ifPresent(choice -> versions.put(scope, choice));
            }
        });
        form.finish();
        return new SuiteSide(name, model, versions, form.at());
    }

    private static void known(Form form, String scope, Program program, Problems problems) {
        var names = new ArrayList<>(List.of("SYSTEM", "SENTINEL", "IMAGE_GENERATION"));
        program.phases().forEach(phase -> names.add(phase.id()));
        if (!names.contains(scope)) {
            problems.error(form.keyAt(scope), "There is no phase or prompt type “" + scope + "”.",
                    NearMiss.hint(scope, names).or(() -> Optional.of("one of: " + String.join(", ", names))));
        }
    }

    private static Optional<VersionChoice> version(String scope, Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar) {
            var word = scalar.text();
            if (word.equals("live")) {
                return Optional.of(new VersionChoice.Live());
            } else if (word.matches("[1-9]\\d{0,8}")) {
                return Optional.of(new VersionChoice.Number(Integer.parseInt(word)));
            } else if (word.startsWith("label:") && word.length() > 6) {
                return Optional.of(new VersionChoice.Label(word.substring(6).strip()));
            } else if (word.startsWith("draft:") && word.length() > 6) {
                return Optional.of(new VersionChoice.DraftOf(word.substring(6).strip()));
            }
        }
        problems.error(node.at(), "The version of " + scope + " cannot be read.", "a number, live, \"label:NAME\" or \"draft:AUTHOR\"");
        return Optional.empty();
    }

    private Caller caller(Form form, Problems problems) {
        var caller = new Caller(model(form, problems), form.optionalText("rubric"));
        form.finish();
        return caller;
    }

    private ModelChoice model(Form form, Problems problems) {
        var provider = form.name("provider");
        if (!provider.isBlank() && !sources.providers().contains(provider)) {
            problems.error(form.at("provider"), "There is no provider “" + provider + "”.",
                    "one of: " + String.join(", ", sources.providers()));
        }
        return new ModelChoice(provider, form.name("model"), decimal(form, "temperature", problems), form.whole("max_output"),
                form.yesNo("stream").orElse(true));
    }

    private static List<Double> looks(Form form, Problems problems) {
        var looks = new ArrayList<Double>();
        for (var node : form.nodes("looks")) {
            looks.add(JsonNodes.toJson(node).asDouble(-1));
        }
        boolean rising = true;
        for (int at = 0; at < looks.size(); at++) {
            rising &= looks.get(at) > (at == 0 ? 0 : looks.get(at - 1)) && looks.get(at) <= 1;
        }
        if (!rising) {
            problems.error(form.at("looks"), "The looks are not rising shares of the cases.", "write them like [0.5, 1]");
        }
        return looks.isEmpty() || !rising ? LookPlan.usual().looks().stream().map(LookPlan.Look::share).toList() : looks;
    }

    private static Caps caps(Form form, Problems problems) {
        return form.form("caps").map(inside -> {
            var calls = inside.has("calls") ? OptionalInt.of(positive(inside, "calls", 1, problems)) : OptionalInt.empty();
            var money = decimal(inside, "money", problems);
            inside.finish();
            return new Caps(calls, money.isPresent() ? Optional.of(Money.of(String.valueOf(money.getAsDouble()))) : Optional.empty());
        }).orElseGet(Caps::none);
    }

    private static int positive(Form form, String key, int usual, Problems problems) {
        var number = form.whole(key).orElse(usual);
        if (number < 1) {
            problems.error(form.at(key), key + " is " + number + ".", "a whole number from 1");
        }
        return Math.max(1, number);
    }

    static OptionalDouble decimal(Form form, String key, Problems problems) {
        var node = form.node(key);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = node.get() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.TEXT
                ? JsonNodes.toJson(scalar).asDouble(Double.NaN)
                : Double.NaN;
        if (!Double.isFinite(number) || number < 0) {
            problems.error(node.get().at(), key + " must be a number from 0.", "write it in digits");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    private static void counted(Form form, String key, List<String> names, Problems problems) {
        if (names.isEmpty()) {
            problems.error(form.at(), "A suite needs " + key + ".", "add " + key + ":");
        }
        var counts = new LinkedHashMap<String, Integer>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).forEach(
                name -> problems.error(form.at(key), "The name “" + name + "” stands twice under " + key + ".", "give each its own name"));
    }
}
