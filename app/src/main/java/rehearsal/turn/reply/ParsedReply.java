package rehearsal.turn.reply;

import java.util.List;
import java.util.Locale;
import rehearsal.state.Action;

/** What a reply says and asks for. Whatever could be kept of a broken reply is here, and what could not is told. */
public record ParsedReply(String message, List<Action> actions, List<RefusedAction> refused, How how, List<ReplyProblem> problems) {
    public ParsedReply {
        actions = List.copyOf(actions);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    public enum How {
        /** Exactly as asked for. */
        CLEAN,
        /** Not as asked for, yet something could be kept; the problems say what was wrong. */
        RECOVERED,
        /** Neither a message nor an action. */
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
