package rehearsal.trial.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.Turn;
import rehearsal.session.TurnLine;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.trial.check.Evidence;
import rehearsal.trial.check.ReplyEvidence;
import rehearsal.trial.suite.TrialSuite;

/** A session of a cell, laid out for the checks. */
final class CellEvidence {

    private final SessionEngine engine;
    private final Bundle bundle;
    private final TrialSuite suite;

    CellEvidence(SessionEngine engine, Bundle bundle, TrialSuite suite) {
        this.engine = engine;
        this.bundle = bundle;
        this.suite = suite;
    }

    Evidence of(Session session) {
        var states = engine.statesAfter(session.id());
        var replies = new ArrayList<ReplyEvidence>();
        var before = session.setup().scenario().state();
        for (int at = 0; at < session.turns().size(); at++) {
            var turn = session.turns().get(at);
            var line = turn.line();
            if (line.kind() == TurnLine.Kind.TALK) {
                var message = line.coach().map(said -> said.text()).orElse("");
                replies.add(
                        new ReplyEvidence(replies.size() + 1, line.client().map(said -> said.text()), message, raw(session, turn, message),
                                line.outcomes(), before, states.get(at), spent(line)));
            }
            before = states.get(at);
        }
        return new Evidence(suite.program(), session.setup().scenario().state(), replies, session.state(), allowed());
    }

    private String raw(Session session, Turn turn, String otherwise) {
        return engine.record(session.id(), turn.id()).coach().flatMap(record -> record.answered()).map(answered -> answered.raw())
                .orElse(otherwise);
    }

    private static ReplyEvidence.Spent spent(TurnLine line) {
        var spent = line.spent();
        return new ReplyEvidence.Spent(OptionalLong.of(spent.totalMillis()), spent.firstWordMillis(), spent.cost(), spent.tokensOut());
    }

    private Map<String, List<String>> allowed() {
        var allowed = new HashMap<String, List<String>>();
        bundle.versions().forEach((scope, version) -> put(allowed, scope, version.text()));
        bundle.drafts().forEach((scope, draft) -> put(allowed, scope, draft.text()));
        return allowed;
    }

    private static void put(Map<String, List<String>> allowed, Scope scope, PromptText text) {
        if (scope.type() == PromptType.COACH) {
            scope.phase().ifPresent(phase -> allowed.put(phase, text.allowedActions()));
        }
    }
}
