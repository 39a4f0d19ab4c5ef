package rehearsal.cli;

import rehearsal.session.SessionEvent;
import rehearsal.session.SessionListener;
import tools.jackson.databind.node.ObjectNode;

/** What happens in a session as JSON lines. */
final class SessionLines implements SessionListener {

    private final Output output;
    private boolean failed;

    SessionLines(Output output) {
        this.output = output;
    }

    boolean failed() {
        return failed;
    }

    @Override
    public void on(SessionEvent event) {
        switch (event) {
            case SessionEvent.Grounding grounding -> output.line(
                    event("grounding").put("status", grounding.done() ? "done" : "searching").set("sources",
                            Shapes.words(grounding.sources())));
            case SessionEvent.Token token -> output.line(event("token").put("text", token.text()));
            case SessionEvent.Actions actions -> output.line(actions(actions));
            case SessionEvent.IntentReady ready -> output.line(ready(ready));
            case SessionEvent.Done done -> output.line(done(done));
            case SessionEvent.Failed failure -> {
                failed = true;
                var node = event("error").put("kind", failure.kind()).put("message", failure.sentence()).put("help", failure.help()).put(
                        "partial",
                        failure.partial());
                failure.turn().ifPresent(turn -> node.put("turn", turn.toString()));
                output.line(node);
            }
            case SessionEvent.NotesKept _,SessionEvent.Pipeline _ -> {
            }
        }
    }

    private static ObjectNode actions(SessionEvent.Actions actions) {
        var node = event("actions");
        var list = node.putArray("actions");
        actions.outcomes()
                .forEach(outcome -> list.addObject().put("type", outcome.action().type()).put("result", outcome.result().id()).put("why",
                        outcome.why()).set("params", outcome.action().params()));
        var cards = node.putArray("cards");
        actions.cards().forEach(card -> cards.addObject().put("text", card.text()).set("buttons", Shapes.words(card.buttons())));
        return node;
    }

    private static ObjectNode ready(SessionEvent.IntentReady event) {
        var readiness = event.readiness();
        var node = event("intent_ready").put("readiness", readiness.state()).put("ready", readiness.ready())
                .put("confirmed", readiness.confirmed()).put(
                        "description", readiness.description());
        node.set("questions", Shapes.words(readiness.questions()));
        node.set("missing", Shapes.words(readiness.missing()));
        readiness.imagePrompt().ifPresent(prompt -> node.put("image_prompt", prompt));
        return node;
    }

    private static ObjectNode done(SessionEvent.Done done) {
        var node = event("done").put("session", done.session().toString()).put("turn", done.turn().toString())
                .put("turns_used", done.turnsUsed()).put(
                        "turns_left", done.turnsLeft());
        if (done.totals().tokensComplete()) {
            node.putObject("tokens").put("in", done.totals().tokensIn()).put("out", done.totals().tokensOut());
        } else {
            node.putNull("tokens");
        }
        return node;
    }

    private static ObjectNode event(String name) {
        return Shapes.object().put("event", name);
    }
}
