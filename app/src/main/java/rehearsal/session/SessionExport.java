package rehearsal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rehearsal.document.JsonNodes;
import rehearsal.state.State;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A session as a file for people (Markdown, HTML) or programs (JSON). Names can be left out. */
public final class SessionExport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final StateJson states = new StateJson();
    private final SetupJson setups = new SetupJson(states);
    private final LineJson lines = new LineJson();
    private final Redaction words;

    private SessionExport(Redaction words) {
        this.words = words;
    }

    public static SessionExport complete() {
        return new SessionExport(Redaction.nothing());
    }

    /** With the client's name and address taken out of every text. */
    public static SessionExport withoutNames(State state) {
        var names = new ArrayList<String>();
        state.client().firstName().ifPresent(names::add);
        state.client().email().ifPresent(names::add);
        return new SessionExport(Redaction.of(names, "[client]"));
    }

    /** With the talk and its last state. {@link #json(Session, List)} holds the state after each turn too. */
    public String json(Session session) {
        return json(session, List.of());
    }

    /** With the state after each turn of the talk. */
    public String json(Session session, List<State> after) {
        var node = MAPPER.createObjectNode().put("format", "rehearsal.session").put("format_version", 1)
                .put("id", session.id().toString()).put("title", session.title())
                .put("program", session.setup().scenario().program()).put("scenario", session.setup().scenario().name())
                .put("status", session.status().name());
        node.putObject("model").put("provider", session.setup().model().provider()).put("model", session.setup().model().model());
        node.put("turns_used", session.turnsUsed()).put("turns_left", session.turnsLeft());
        var turns = node.putArray("turns");
        for (var index = 0; index < session.turns().size(); index++) {
            var turn = turn(session.turns().get(index));
            turn.set("line", lines.node(session.turns().get(index).line()));
            if (index < after.size()) {
                turn.set("state", states.write(after.get(index)));
            }
            turns.add(turn);
        }
        node.set("state", states.write(session.state()));
        node.set("setup", setups.node(session.setup()));
        return JsonNodes.text(words.in(node));
    }

    private ObjectNode turn(Turn turn) {
        var line = turn.line();
        var node = MAPPER.createObjectNode().put("id", turn.id().toString()).put("number", turn.number())
                .put("alternative", turn.alternative()).put(
                        "alternatives", turn.alternatives())
                .put("kind", line.kind().name().toLowerCase(Locale.ROOT)).put("prompt", line.prompt()).put("phase_before",
                        line.phaseBefore())
                .put("phase_after", line.phaseAfter());
        line.client().ifPresent(message -> node.put("client", message.text()));
        line.coach().ifPresent(message -> node.put("coach", message.text()));
        line.trouble().ifPresent(trouble -> node.put("trouble", trouble));
        var outcomes = node.putArray("actions");
        line.outcomes().forEach(outcome -> outcomes.addObject().put("type", outcome.action().type()).put("result", outcome.result().id())
                .put("why", outcome.why()).set("params", outcome.action().params()));
        line.spent().tokensIn().ifPresentOrElse(tokens -> node.put("tokens_in", tokens), () -> node.putNull("tokens_in"));
        line.spent().tokensOut().ifPresentOrElse(tokens -> node.put("tokens_out", tokens), () -> node.putNull("tokens_out"));
        return node.put("milliseconds", line.spent().totalMillis());
    }

    public String markdown(Session session) {
        var text = new StringBuilder("# ").append(oneLine(session.title())).append("\n\n").append(oneLine(about(session))).append("\n");
        for (var turn : session.turns()) {
            var line = turn.line();
            line.client().ifPresent(message -> text.append("\n**Client**\n\n").append(quoted(message.text())));
            line.coach().ifPresent(message -> text.append("\n**Coach**\n\n").append(quoted(message.text())));
            text.append(line.outcomes().isEmpty() ? "" : "\n");
            line.outcomes().forEach(outcome -> text.append("- `").append(outcome.action().type()).append("` ").append(outcome.result().id())
                    .append(outcome.why().isEmpty() ? "" : ": " + oneLine(outcome.why())).append("\n"));
            if (line.kind() == TurnLine.Kind.EDITED_STATE) {
                text.append("\n*The state was changed by hand.*\n");
            }
            if (line.movedPhase()) {
                text.append("\n*The talk moved to ").append(oneLine(line.phaseAfter())).append(".*\n");
            }
        }
        return text.toString();
    }

    /** Whatever somebody says stays inside their quotation: it can neither end it nor bring markup of its own. */
    private String quoted(String text) {
        return words.in(text).strip().lines().map(line -> ("> " + tagless(line)).stripTrailing() + "\n").collect(Collectors.joining());
    }

    private String oneLine(String text) {
        return tagless(words.in(text).strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private static String tagless(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    public String html(Session session) {
        var rows = new ArrayList<String>();
        for (var turn : session.turns()) {
            var line = turn.line();
            line.client().ifPresent(message -> rows.add(bubble("client", message.text())));
            line.coach().ifPresent(message -> rows.add(bubble("coach", message.text())));
            line.outcomes().forEach(
                    outcome -> rows.add("<p class=\"action " + outcome.result().id() + "\"><code>" + escape(outcome.action().type())
                            + "</code> " + outcome.result().id() + ": " + escape(words.in(outcome.why())) + "</p>"));
            if (line.kind() == TurnLine.Kind.EDITED_STATE) {
                rows.add("<p class=\"phase\">The state was changed by hand</p>");
            }
            if (line.movedPhase()) {
                rows.add("<p class=\"phase\">The talk moved to " + escape(line.phaseAfter()) + "</p>");
            }
        }
        return page(words.in(session.title()), words.in(about(session)), rows);
    }

    private String about(Session session) {
        return session.setup().scenario().name() + ", " + session.setup().model().provider() + " "
                + session.setup().model().model() + ", "
                + session.turnsUsed() + " client messages";
    }

    private String bubble(String who, String text) {
        return "<p class=\"" + who + "\">" + escape(words.in(text)).replace("\n", "<br>") + "</p>";
    }

    private static String page(String title, String about, List<String> rows) {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>%s</title>
                <style>
                body{font:15px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1e2228;background:#fff}
                .client{background:#e9edfa;border-radius:12px;padding:.6rem .9rem;margin:.6rem 0 .6rem 20%%}
                .coach{border:1px solid #dedad3;border-radius:12px;padding:.6rem .9rem;margin:.6rem 20%% .6rem 0}
                .action{font-size:12px;color:#5c636e;margin:.2rem 0}.action.applied{color:#1b7348}.action.refused{color:#b02a23}.action.skipped{color:#8f5400}
                .phase{text-align:center;color:#5c636e;font-size:12px}
                </style>
                <h1>%s</h1><p>%s</p>
                %s
                </html>
                """.formatted(escape(title), escape(title), escape(about), String.join("\n", rows));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
