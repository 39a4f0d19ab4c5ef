package rehearsal.trial.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of check there is, by name, and the page that explains them. */
public final class CheckCatalogue {

    private static final List<CheckKind> KINDS = Stream.of(
            Stream.of(new EqualsCheck(), new StartsWithCheck(), new RegexCheck(), new LevenshteinCheck(), new BleuCheck(), new GleuCheck(),
                    new WordCountCheck(), new CostCheck(), new RefusalCheck()),
            ContainsCheck.all(), JsonCheck.all(), RougeCheck.all(), LengthCheck.all(), LatencyCheck.all(),
            Stream.of(new ActionUsedCheck(), new ActionOrderCheck(), new StateCheck(), new PhaseReachedCheck(), new TurnsUsedCheck(),
                    new ReadinessCheck(), new ReadyOnTurnOneCheck(), new ConfirmationCheck(), new AllowedActionsCheck(),
                    new LegalPhasesCheck(), new OneQuestionCheck(), new InnerWordsCheck(), new ClientWordsCheck(), new DangerCheck(),
                    new RubricCheck(), new ScriptCheck()))
            .flatMap(stream -> stream).map(CheckKind.class::cast).toList();

    private CheckCatalogue() {
    }

    public static List<CheckKind> kinds() {
        return KINDS;
    }

    public static Optional<CheckKind> named(String name) {
        return KINDS.stream().filter(kind -> kind.text().name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return KINDS.stream().map(kind -> kind.text().name()).toList();
    }

    /** The page about checks, in Markdown. */
    public static String page() {
        var page = new StringBuilder("""
                # Checks

                A check stands in `checks:` of a case, or in `checks:` of the suite, where it goes for every case. Put `not-` in front of a name
                to negate it. `weight` says how much it counts (1 unless set; 0 measures without failing), `threshold` how much is enough, `reply`
                which replies: `every`, `last` or a turn's number, `raw: true` looks at the reply as it came in, `name` what results call it.
                `{check: all-of, checks: [...], threshold: 0.5}` makes one verdict of several.
                """);
        section(page, "About replies", KINDS.stream().filter(kind -> !kind.ofSession()).toList());
        section(page, "About the whole session", KINDS.stream().filter(CheckKind::ofSession).toList());
        return page.toString();
    }

    private static void section(StringBuilder page, String title, List<CheckKind> kinds) {
        page.append("\n## ").append(title).append("\n\n| check | passes when | value | example |\n|---|---|---|---|\n");
        kinds.stream().map(CheckKind::text).sorted(Comparator.comparing(CheckText::name)).forEach(text -> page.append("| `")
                .append(text.name()).append("` | ").append(cell(text.summary())).append(" | ").append(cell(text.value())).append(" | `")
                .append(cell(text.example())).append("` |\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
