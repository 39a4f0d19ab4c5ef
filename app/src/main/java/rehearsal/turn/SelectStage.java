package rehearsal.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rehearsal.document.NearMiss;
import rehearsal.program.Phase;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.PromptRef.How;

/** Stage 1: which version. An edited body, then a draft that is tried, then a pin, then the live version. */
final class SelectStage {
    private final PromptSource prompts;

    SelectStage(PromptSource prompts) {
        this.prompts = prompts;
    }

    Step<Selected> select(TurnRequest request) {
        var notices = new ArrayList<String>();
        var strange = strangePin(request);
        if (strange.isPresent()) {
            return strange.get();
        }
        return prompt(request, notices).then(prompt -> system(request, notices).then(system -> {
            var summary = name(prompt.ref().scope()) + ": " + prompt.ref().label()
                    + system.map(chosen -> ", after the system prompt " + chosen.ref().label()).orElse("");
            return new Step.Done<>(new Selected(request, prompt, system, List.copyOf(notices)), summary);
        }));
    }

    /** A slip in a pin would quietly measure another version than was meant. */
    private static Optional<Step<Selected>> strangePin(TurnRequest request) {
        var phases = request.program().phases().stream().map(Phase::id);
        var known = Stream.concat(phases, Stream.of(PromptType.values()).map(Enum::name)).toList();
        return request.pins().versions().keySet().stream().filter(key -> !known.contains(key)).sorted().findFirst()
                .map(key -> stopped(TurnFailure.Kind.NO_SUCH_VERSION,
                        "A version is pinned for " + key + ", and " + request.program().name() + " has no such phase.",
                        NearMiss.hint(key, known).map(hint -> "Pin one of its phases: " + hint + ".").orElse("Pin one of its phases.")));
    }

    private Step<Chosen> prompt(TurnRequest request, List<String> notices) {
        var byHand = request.overrides().prompt();
        if (byHand.isPresent()) {
            var ref = new PromptRef(request.scope(), Optional.empty(), OptionalInt.empty(), Optional.empty(), How.DRAFT);
            return new Step.Done<>(new Chosen(ref, byHand.get()), ref.label());
        }
        return choose(request, request.scope(), notices).then(chosen -> new Step.Done<>(edited(chosen, request), chosen.ref().label()));
    }

    /** Only what a coach says has a system context, and a workspace may have none. */
    private Step<Optional<Chosen>> system(TurnRequest request, List<String> notices) {
        var scope = new Scope(request.program().name(), PromptType.SYSTEM, Optional.empty());
        if (request.type() != PromptType.COACH || request.pins().version(scope).isEmpty() && none(request, scope)) {
            return new Step.Done<>(Optional.empty(), "");
        }
        return choose(request, scope, notices).then(chosen -> new Step.Done<>(Optional.of(chosen), chosen.ref().label()));
    }

    private boolean none(TurnRequest request, Scope scope) {
        return prompts.live(scope).isEmpty() && request.tryDraft().flatMap(author -> prompts.draft(scope, author)).isEmpty();
    }

    private Step<Chosen> choose(TurnRequest request, Scope scope, List<String> notices) {
        if (request.tryDraft().isPresent()) {
            var author = request.tryDraft().get();
            var draft = prompts.draft(scope, author);
            if (draft.isPresent()) {
                var ref = new PromptRef(scope, Optional.empty(), OptionalInt.empty(), Optional.empty(), How.DRAFT);
                return new Step.Done<>(new Chosen(ref, draft.get().text()), "draft");
            }
            notices.add("There is no draft of " + name(scope) + " by " + author + "; the saved version is used.");
        }
        var pin = request.pins().version(scope);
        return pin.isPresent() ? pinned(scope, pin.getAsInt()) : live(scope);
    }

    /** Any version may be tried, live or not. */
    private Step<Chosen> pinned(Scope scope, int number) {
        var version = prompts.version(scope, number);
        if (version.isEmpty()) {
            return stopped(TurnFailure.Kind.NO_SUCH_VERSION, name(scope) + " has no version " + number + ".",
                    "Pin a version of its timeline, or take the pin away.");
        }
        return chosen(version.get(), How.PINNED);
    }

    private Step<Chosen> live(Scope scope) {
        return prompts.live(scope).map(version -> chosen(version, How.LIVE))
                .orElseGet(() -> stopped(TurnFailure.Kind.NO_LIVE_PROMPT, "There is no live prompt for " + name(scope) + ".",
                        "Save one, or make one of its versions live."));
    }

    private static Step<Chosen> chosen(PromptVersion version, How how) {
        var ref = new PromptRef(version.scope(), Optional.of(version.id()), OptionalInt.of(version.version()),
                Optional.of(version.contentHash()), how);
        return new Step.Done<>(new Chosen(ref, version.text()), ref.label());
    }

    private static <T> Step<T> stopped(TurnFailure.Kind kind, String sentence, String help) {
        return new Step.Stopped<>(TurnFailure.of(Stage.SELECT, kind, sentence, help));
    }

    private static Chosen edited(Chosen chosen, TurnRequest request) {
        return request.overrides().body().map(body -> {
            var ref = chosen.ref();
            var text = chosen.text();
            var changed = new PromptText(text.name(), text.description(), body, text.contextKeys(), text.allowedActions(), text.settings());
            return new Chosen(new PromptRef(ref.scope(), ref.id(), ref.version(), Optional.empty(), How.EDITED), changed);
        }).orElse(chosen);
    }

    static String name(Scope scope) {
        var type = scope.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return scope.phase().map(phase -> "the phase " + phase).orElse("the " + type + " prompt") + " of " + scope.program();
    }
}
