package rehearsal.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.program.ActionType;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.Segment.Place;
import rehearsal.turn.reply.AnswerFormat;

/** Stage 4: what the model may do beside speaking, as words and as a schema. */
final class InstructStage {
    private final TurnCaches caches;

    InstructStage(TurnCaches caches) {
        this.caches = caches;
    }

    Step<Instructed> instruct(Assembled assembled) {
        var request = assembled.request();
        var type = request.type();
        if (type == PromptType.SYSTEM || type == PromptType.IMAGE_GENERATION || type == PromptType.TEMPLATE) {
            return done(assembled, Optional.empty(), "no actions: the answer is free");
        }
        var program = request.program();
        var actions = new ArrayList<ActionType>();
        for (var name : assembled.known().selected().prompt().text().allowedActions().stream().distinct().toList()) {
            var action = program.action(name);
            if (action.isEmpty()) {
                return new Step.Stopped<>(TurnFailure.of(Stage.INSTRUCT, TurnFailure.Kind.UNKNOWN_ACTION,
                        "The prompt allows the action " + name + ", and the program " + program.name() + " has none of that name"
                                + NearMiss.of(name, program.actions().stream().map(ActionType::type).toList())
                                        .map(near -> " (did you mean " + near + "?)").orElse("")
                                + ".",
                        "Add the action to the program, or take it out of the prompt's allowed actions."));
            }
            actions.add(action.get());
        }
        var answer = caches.format(program, request.state().currentPhase(), actions);
        return done(assembled, Optional.of(answer), actions.size() + " actions");
    }

    private static Step<Instructed> done(Assembled assembled, Optional<AnswerFormat> answer, String summary) {
        var segments = new ArrayList<>(assembled.before());
        answer.flatMap(AnswerFormat::instructions)
                .ifPresent(text -> AssembleStage.append(segments, List.of(piece(Origin.INSTRUCTIONS, Place.SYSTEM, text, answer.get()))));
        answer.ifPresent(format -> segments.add(piece(Origin.SCHEMA, Place.BESIDE, format.schemaText(), format)));
        AssembleStage.append(segments, assembled.conversation());
        return new Step.Done<>(new Instructed(assembled.known(), segments, answer), summary);
    }

    private static Segment piece(Origin origin, Place place, String text, AnswerFormat format) {
        var actions = format.actions().size();
        return new Segment(origin, place, text, actions == 1 ? "1 action" : actions + " actions", Optional.empty());
    }
}
