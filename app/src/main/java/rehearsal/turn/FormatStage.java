package rehearsal.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.turn.Segment.Place;
import rehearsal.turn.reply.AnswerFormat;

/** Stage 5: the exact request in the provider's own words. */
final class FormatStage {
    private final Clients clients;

    FormatStage(Clients clients) {
        this.clients = clients;
    }

    Step<Prepared> format(Instructed instructed) {
        var choice = instructed.request().model();
        var client = clients.client(choice.provider());
        if (client.isEmpty()) {
            return new Step.Stopped<>(
                    TurnFailure.of(Stage.FORMAT, TurnFailure.Kind.NO_PROVIDER, "There is no provider called " + choice.provider() + ".",
                            "Choose one of the providers in the settings."));
        }
        var asked = asked(instructed, choice);
        return switch (client.get().format(asked)) {
            case Formatted.Ready ready ->
                new Step.Done<>(prepared(instructed, asked, ready.request(), client.get()), summary(ready.request()));
            case Formatted.NoModel none -> new Step.Stopped<>(TurnFailure.of(Stage.FORMAT, TurnFailure.Kind.NO_MODEL,
                    "No model is chosen for " + none.provider() + ".", "Choose a model."));
            case Formatted.Refused refused -> new Step.Stopped<>(TurnFailure.of(Stage.FORMAT, TurnFailure.Kind.NOT_EXPRESSIBLE,
                    choice.provider() + " cannot be asked for this: " + refused.unsupported().stream()
                            .map(rewrite -> rewrite.feature() + " (" + rewrite.done() + ")").collect(Collectors.joining("; ")) + ".",
                    "Choose another model, or change the prompt."));
        };
    }

    private static AiRequest asked(Instructed instructed, ModelChoice choice) {
        var system = new StringBuilder();
        var messages = new ArrayList<AiMessage>();
        for (var segment : instructed.segments()) {
            switch (segment.place()) {
                case SYSTEM -> system.append(segment.text());
                case MESSAGE -> messages.add(new AiMessage(speaker(segment), segment.text()));
                case BESIDE -> {
                }
            }
        }
        var own = own(instructed, choice);
        var temperature = choice.temperature().isPresent() ? choice.temperature() : own.temperature();
        var most = choice.maxOutput().isPresent() ? choice.maxOutput() : own.maxOutput();
        return new AiRequest(choice.model(), system.toString(), messages, instructed.answer().map(AnswerFormat::schema), temperature, most,
                choice.stream(), choice.effort());
    }

    private static Speaker speaker(Segment segment) {
        return segment.source().equals(AssembleStage.COACH) ? Speaker.COACH : Speaker.CLIENT;
    }

    /** The settings a prompt was saved with are for the model it was written for, and hold for any when it names none. */
    private static ModelSettings own(Instructed instructed, ModelChoice choice) {
        var settings = instructed.known().selected().prompt().text().settings();
        return settings.model().isEmpty() || settings.model().get().equals(choice.model()) ? settings : ModelSettings.none();
    }

    private static Prepared prepared(Instructed instructed, AiRequest asked, WireRequest wire, AiClient client) {
        var selected = instructed.known().selected();
        var notices = new ArrayList<>(selected.notices());
        if (asked.messages().isEmpty()) {
            notices.add("There is no message from the client yet.");
        }
        return new Prepared(instructed.request(), selected.prompt().ref(), selected.system().map(Chosen::ref),
                instructed.known().gathered().values(), instructed.segments(), instructed.answer(), asked, wire, client,
                List.copyOf(notices));
    }

    private static String summary(WireRequest wire) {
        var rewritten = wire.rewritten().isEmpty() ? "" : ", " + wire.rewritten().size() + " rewritten";
        return wire.method() + " " + wire.url() + ", " + wire.body().length() + " characters" + rewritten;
    }
}
