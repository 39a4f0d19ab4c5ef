package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.program.Program;
import rehearsal.turn.reply.ParsedReply;
import rehearsal.turn.reply.ParsedReply.How;
import rehearsal.turn.reply.ReplyParser;
import rehearsal.turn.reply.ReplyProblem;

/** Stage 8: makes a message and actions of the raw reply. */
final class ParseStage {
    private final Program program;
    private final ReplyParser parser;
    private final TurnListener listener;

    ParseStage(Program program, ReplyParser parser, TurnListener listener) {
        this.program = program;
        this.parser = parser;
        this.listener = listener;
    }

    Step<Reached.Parsed> parse(Reached.Sent sent) {
        var raw = sent.reply().raw();
        var parsed = sent.begun().request().answer().map(format -> parser.parse(raw, format, program)).orElseGet(() -> words(raw));
        var reached = new Reached.Parsed(sent, parsed);
        showRest(parsed, sent.shown());
        listener.on(new TurnEvent.Read(parsed));
        if (sent.reply().stop().filter(ParseStage::refusal).isPresent()) {
            return new Step.Stopped<>(new TurnFailure(Stage.PARSE, TurnFailure.Kind.PROVIDER_FAILED, Optional.of(AiException.Kind.REFUSED),
                    "The model refused to answer.", FailureAdvice.help(AiException.Kind.REFUSED), Optional.empty()), reached);
        }
        if (parsed.how() == How.FAILED) {
            return new Step.Stopped<>(TurnFailure.of(Stage.PARSE, TurnFailure.Kind.UNREADABLE_REPLY,
                    "The reply has neither a message nor an action. " + parsed.problems().getFirst().sentence(),
                    "Run the turn again, or look at the raw reply."), reached);
        }
        var cut = sent.reply().stop().equals(Optional.of(StopReason.MAX_TOKENS));
        return new Step.Done<>(reached, summary(parsed) + (cut ? ", cut off at the most tokens a reply may have" : ""));
    }

    /** The words of a refusal are no answer of a coach, however well they can be read. */
    private static boolean refusal(StopReason stop) {
        return switch (stop) {
            case REFUSED, CONTENT_FILTER -> true;
            case END, MAX_TOKENS, STOP_SEQUENCE, TOOL, OTHER -> false;
        };
    }

    /** A free answer is its words. */
    private static ParsedReply words(String raw) {
        var problems = List.of(new ReplyProblem(ReplyProblem.Kind.EMPTY, "The reply is empty."));
        return raw.isBlank()
                ? new ParsedReply("", List.of(), List.of(), How.FAILED, problems)
                : new ParsedReply(raw.strip(), List.of(), List.of(), How.CLEAN, List.of());
    }

    /** What could not be shown while it arrived, because it might still have become something else. */
    private void showRest(ParsedReply parsed, String shown) {
        if (parsed.message().length() > shown.length() && parsed.message().startsWith(shown)) {
            listener.on(new TurnEvent.Token(parsed.message().substring(shown.length())));
        }
    }

    private static String summary(ParsedReply parsed) {
        return parsed.how().id() + ", " + parsed.actions().size() + " actions"
                + (parsed.refused().isEmpty() ? "" : ", " + parsed.refused().size() + " refused");
    }
}
