package rehearsal.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;

/**
 * What is wrong with one prompt, or looks wrong: the one answer for the editor, the command line, an import and the gate before going live.
 * Made for a program once, and asked as often as somebody types. What is wrong with a library as a whole: {@link LibraryLint}.
 */
public final class Lint {
    /** Bodies over this many bytes are refused everywhere. */
    public static final int LARGEST_BODY = 1 << 20;

    private final KeyLint keys;
    private final ActionLint actions;
    private final ValueLint values;
    private final PhaseLint phases;
    private final SettingsLint settings;

    public Lint(Program program) {
        this(program, ModelWindows.unknown());
    }

    public Lint(Program program, ModelWindows windows) {
        this.keys = new KeyLint(program);
        this.actions = new ActionLint(program);
        this.values = new ValueLint(program);
        this.phases = new PhaseLint(program);
        this.settings = new SettingsLint(windows);
    }

    public List<Problem> check(PromptType type, Optional<String> phase, PromptText text) {
        return check(type, phase, text, BodyParser.parse(text.body()));
    }

    /** The same, with a body that was parsed before. In the order of the body; what concerns the prompt as a whole comes last. */
    public List<Problem> check(PromptType type, Optional<String> phase, PromptText text, Body body) {
        var problems = new ArrayList<>(body.problems());
        size(body.source()).ifPresent(problems::add);
        problems.addAll(phases.check(type, phase, text.allowedActions()));
        problems.addAll(settings.check(text));
        problems.addAll(keys.check(type, text.contextKeys(), body));
        var mentions = Mentions.in(body);
        problems.addAll(actions.check(type, text.allowedActions(), body.source(), mentions));
        if (type != PromptType.TEMPLATE) {
            problems.addAll(values.check(body.source(), mentions));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.span().map(Span::start).orElse(Integer.MAX_VALUE)));
        return List.copyOf(problems);
    }

    private static Optional<Problem> size(String body) {
        if (body.isBlank()) {
            return Optional.of(Problem.error(Problem.Code.BLANK_BODY, Optional.empty(), "The body is empty. Write the prompt."));
        }
        var bytes = Utf8.length(body);
        return bytes <= LARGEST_BODY
                ? Optional.empty()
                : Optional.of(Problem.error(Problem.Code.TOO_LARGE, Optional.empty(),
                        "The body has " + bytes + " bytes; the limit is " + LARGEST_BODY + " (1 MiB). Shorten it or split it."));
    }
}
