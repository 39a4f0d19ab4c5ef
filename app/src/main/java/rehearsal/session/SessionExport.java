package rehearsal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import rehearsal.state.State;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A session as a file for people (Markdown, HTML) or programs (JSON). Names can be left out. */
public final class SessionExport {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final StateJson states = new StateJson();
    private final UnaryOperator<String> words;

    private SessionExport(UnaryOperator<String> words) {
        this.words = words;
    }

    public static SessionExport complete() {
        return new SessionExport(UnaryOperator.identity());
    }

    /** With the client's name, and the identities' if wanted, taken out of every text. */
    public static SessionExport withoutNames(State state) {
        var names = new ArrayList<String>();
        state.client().firstName().ifPresent(names::add);
        state.client().email().ifPresent(names::add);
        names.removeIf(String::isBlank);
        if (names.isEmpty()) {
            return complete();
        }
        var pattern = java.util.regex.Pattern
                .compile("(?iU)\\b(" + String.join("|", names.stream().map(java.util.regex.Pattern::quote).toList()) + ")\\b");
        return new SessionExport(text -> pattern.matcher(text).replaceAll("[client]"));
    }

    public String json(Session session) {
        var node = MAPPER.createObjectNode().put("id", session.id().toString()).put("title", words.apply(session.title())).put("program",
                session.setup().scenario().program()).put("scenario", words.apply(session.setup().scenario().name()))
                .put("status", session.status().name());
        node.putObject("model").put("provider", session.setup().model().provider()).put("model", session.setup().model().model());
        node.put("turns_used", session.turnsUsed()).put("turns_left", session.turnsLeft());
        var turns = node.putArray("turns");
        session.turns().forEach(turn -> turns.add(turn(turn)));
        node.set("state", MAPPER.readTree(words.apply(MAPPER.writeValueAsString(states.write(session.state())))));
        return MAPPER.writeValueAsString(node).replace(System.lineSeparator(), "\n") + "\n";
    }

    private ObjectNode turn(Turn turn) {
        var line = turn.line();
        var node = MAPPER.createObjectNode().put("id", turn.id().toString()).put("number", turn.number())
                .put("alternative", turn.alternative()).put(
                        "alternatives", turn.alternatives())
                .put("kind", line.kind().name().toLowerCase(Locale.ROOT)).put("prompt", line.prompt()).put("phase_before",
                        line.phaseBefore())
                .put("phase_after", line.phaseAfter());
        line.client().ifPresent(message -> node.put("client", words.apply(message.text())));
        line.coach().ifPresent(message -> node.put("coach", words.apply(message.text())));
        var outcomes = node.putArray("actions");
        line.outcomes().forEach(
                outcome -> outcomes.addObject().put("type", outcome.action().type()).put("result", outcome.result().id()).put("why",
                        words.apply(outcome.why())));
        line.spent().tokensIn().ifPresentOrElse(tokens -> node.put("tokens_in", tokens), () -> node.putNull("tokens_in"));
        line.spent().tokensOut().ifPresentOrElse(tokens -> node.put("tokens_out", tokens), () -> node.putNull("tokens_out"));
        return node.put("milliseconds", line.spent().totalMillis());
    }

    public String markdown(Session session) {
        var text = new StringBuilder("# ").append(words.apply(session.title())).append("\n\n").append(about(session)).append("\n");
        for (var turn : session.turns()) {
            var line = turn.line();
            line.client().ifPresent(message -> text.append("\n**Client:** ").append(words.apply(message.text())).append("\n"));
            line.coach().ifPresent(message -> text.append("\n**Coach:** ").append(words.apply(message.text())).append("\n"));
            line.outcomes().forEach(
                    outcome -> text.append("\n- `").append(outcome.action().type()).append("` ").append(outcome.result().id()).append(
                            outcome.why().isEmpty() ? "" : ": " + words.apply(outcome.why())));
            text.append(line.outcomes().isEmpty() ? "" : "\n");
            if (line.movedPhase()) {
                text.append("\n*The talk moved to ").append(line.phaseAfter()).append(".*\n");
            }
        }
        return text.toString();
    }

    public String html(Session session) {
        var rows = new ArrayList<String>();
        for (var turn : session.turns()) {
            var line = turn.line();
            line.client().ifPresent(message -> rows.add(bubble("client", message.text())));
            line.coach().ifPresent(message -> rows.add(bubble("coach", message.text())));
            line.outcomes().forEach(
                    outcome -> rows.add("<p class=\"action " + outcome.result().id() + "\"><code>" + escape(outcome.action().type())
                            + "</code> " + outcome.result().id() + ": " + escape(words.apply(outcome.why())) + "</p>"));
            if (line.movedPhase()) {
                rows.add("<p class=\"phase\">The talk moved to " + escape(line.phaseAfter()) + "</p>");
            }
        }
        return page(words.apply(session.title()), about(session), rows);
    }

    private String about(Session session) {
        return words.apply(session.setup().scenario().name()) + ", " + session.setup().model().provider() + " "
                + session.setup().model().model() + ", "
                + session.turnsUsed() + " client messages";
    }

    private String bubble(String who, String text) {
        return "<p class=\"" + who + "\">" + escape(words.apply(text)).replace("\n", "<br>") + "</p>";
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
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
