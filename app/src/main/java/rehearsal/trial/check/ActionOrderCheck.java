package rehearsal.trial.check;

import java.util.List;
import java.util.Optional;

/** Actions came one after the other, with others between them or not. */
record ActionOrderCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("action-order", "The coach used these actions in this order; others may come between them.",
                "a list of actions", "{check: action-order, value: [create_identity, accept_identity]}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isArray() && !setting.value().isEmpty() ? Optional.empty() : Optional.of("It needs a list of actions.");
    }

    @Override
    public Finding find(CheckInput input) {
        var used = input.evidence().replies().stream().map(ReplyEvidence::done).flatMap(List::stream)
                .map(outcome -> outcome.action().type()).toList();
        int at = 0;
        for (var wanted : input.value()) {
            int next = used.subList(at, used.size()).indexOf(ActionUsedCheck.type(wanted));
            if (next < 0) {
                return new Finding.Fact(false, "After " + at + " actions, " + ActionUsedCheck.type(wanted) + " did not follow.");
            }
            at += next + 1;
        }
        return new Finding.Fact(true, "The actions came in this order.");
    }
}
