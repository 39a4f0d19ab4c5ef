package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.ai.StopReason;
import rehearsal.turn.reply.AnswerFormat;
import rehearsal.turn.reply.ParsedReply;
import rehearsal.turn.reply.ParsedReply.How;
import rehearsal.turn.reply.ReplyParser;
import rehearsal.turn.reply.ReplyProblem;

/** Makes a message and actions of the raw reply. */
final class ParseStage {
    private final RunningTurn turn;
    private final ReplyParser parser;
    private final TurnListener listener;

    ParseStage(RunningTurn turn, ReplyParser parser, TurnListener listener) {
        this.turn = turn;
        this.parser = parser;
        this.listener = listener;
    }

    Step<ParsedReply> parse(Prepared prepared) {
        var raw = turn.raw();
        var parsed = prepared.answer().map(format -> read(raw, format)).orElseGet(() -> words(raw));
        turn.readAs(parsed);
        showRest(parsed);
        listener.on(new TurnEvent.Read(parsed));
        if (refused()) {
            return new Step.Stopped<>(new TurnFailure(Stage.PARSE, TurnFailure.Kind.PROVIDER_FAILED, Optional.of(AiException.Kind.REFUSED),
                    "The model refused to answer.", FailureAdvice.help(AiException.Kind.REFUSED), Optional.empty()));
        }
        if (parsed.how() == How.FAILED) {
            return new Step.Stopped<>(TurnFailure.of(Stage.PARSE, TurnFailure.Kind.UNREADABLE_REPLY,
                    "The reply has neither a message nor an action. " + parsed.problems().getFirst().sentence(),
                    "Run the turn again, or look at the raw reply."));
        }
        return new Step.Done<>(parsed, summary(parsed) + (turn.stop().equals(Optional.of(StopReason.MAX_TOKENS))
                ? ", cut off at the most tokens a reply may have"
                : ""));
    }

    /** The words of a refusal are no answer of a coach, however well they can be read. */
    private boolean refused() {
        return turn.stop().filter(stop -> switch (stop) {
            case REFUSED, CONTENT_FILTER -> true;
            case END, MAX_TOKENS, STOP_SEQUENCE, TOOL, OTHER -> false;
        }).isPresent();
    }

    private ParsedReply read(String raw, AnswerFormat format) {
        return parser.parse(raw, format, turn.request().program());
    }

    /** A free answer is its words. */
    private static ParsedReply words(String raw) {
        var problems = List.of(new ReplyProblem(ReplyProblem.Kind.EMPTY, "The reply is empty."));
        return raw.isBlank()
                ? new ParsedReply("", List.of(), List.of(), How.FAILED, problems)
                : new ParsedReply(raw.strip(), List.of(), List.of(), How.CLEAN, List.of());
    }

    /** What could not be shown while it arrived, because it might still have become something else. */
    private void showRest(ParsedReply parsed) {
        var shown = turn.shown();
        if (parsed.message().length() > shown.length() && parsed.message().startsWith(shown)) {
            listener.on(new TurnEvent.Token(parsed.message().substring(shown.length())));
        }
    }

    private static String summary(ParsedReply parsed) {
        return parsed.how().id() + ", " + parsed.actions().size() + " actions"
                + (parsed.refused().isEmpty() ? "" : ", " + parsed.refused().size() + " refused");
    }
}
