package rehearsal.turn.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rehearsal.ai.Speaker;
import rehearsal.state.PastAction;
import rehearsal.state.State;

/** The last messages of a talk as text, each with the actions that ran after it. */
public final class RecentMessages {
    private RecentMessages() {
    }

    public static String speaker(Speaker role) {
        return switch (role) {
            case CLIENT -> "Client";
            case COACH -> "Coach";
        };
    }

    /** The newest client message counts as one of the last messages. */
    static String recent(GatherInput moment) {
        var state = moment.state();
        var newest = moment.clientMessage().stream().map(text -> "Client: " + text).toList();
        var earlier = transcript(state, Math.max(0, moment.program().conversation().history() - newest.size()));
        return String.join("\n", newest.isEmpty() ? List.of(earlier) : earlier.isEmpty() ? newest : List.of(earlier, newest.getFirst()));
    }

    /** The last messages of a state. */
    public static String transcript(State state, int last) {
        var messages = state.messages();
        var from = Math.max(0, messages.size() - last);
        var after = actionsAfter(state, from);
        var text = new StringBuilder(from > 0 && from < messages.size() ? "(Earlier messages are left out.)" : "");
        for (var index = from; index < messages.size(); index++) {
            var message = messages.get(index);
            text.append(text.isEmpty() ? "" : "\n").append(speaker(message.role())).append(": ").append(message.text());
            var names = after.getOrDefault(index + 1, "");
            if (!names.isEmpty()) {
                text.append("\n[Then done: ").append(names).append(']');
            }
        }
        return text.toString();
    }

    private static Map<Integer, String> actionsAfter(State state, int from) {
        var after = state.actions().stream().filter(action -> action.afterMessage() > from)
                .collect(Collectors.groupingBy(PastAction::afterMessage));
        var texts = new HashMap<Integer, String>();
        after.forEach(
                (message, actions) -> texts.put(message, actions.stream().map(RecentMessages::action).collect(Collectors.joining(", "))));
        return texts;
    }

    private static String action(PastAction action) {
        return action.params().isEmpty() ? action.type() : action.type() + " " + action.params();
    }
}
