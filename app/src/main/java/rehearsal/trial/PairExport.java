package rehearsal.trial;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rehearsal.session.SessionExport;
import rehearsal.state.ActionOutcome;
import rehearsal.store.trial.Vote;
import tools.jackson.databind.json.JsonMapper;

/** A pair as a file: for people as a page with two columns or as Markdown, for programs as JSON with both sessions and every vote that counts. */
public final class PairExport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public String markdown(ArmPair pair) {
        var text = new StringBuilder("# ").append(tagless(pair.title())).append("\n\n");
        for (var arm : Arm.values()) {
            text.append("- ").append(arm).append(": ").append(tagless(about(pair, arm))).append('\n');
        }
        for (var turn : pair.turns()) {
            text.append("\n## Turn ").append(turn.number()).append("\n\n**Client**\n\n")
                    .append(quoted(turn.words().orElse("(the coaches began)")));
            for (var arm : Arm.values()) {
                text.append("\n**").append(arm).append("**\n\n").append(quoted(said(turn.of(arm))));
                outcomes(turn.of(arm), line -> "- " + tagless(line) + "\n", text);
            }
            parting(pair, turn).ifPresent(words -> text.append("\n*").append(tagless(words)).append("*\n"));
            pair.votes().stream().filter(vote -> vote.place() == turn.number())
                    .forEach(vote -> text.append("\n**Vote** ").append(tagless(words(vote)))
                            .append('\n'));
        }
        return text.toString();
    }

    public String html(ArmPair pair) {
        var rows = new StringBuilder();
        for (var turn : pair.turns()) {
            parting(pair, turn).ifPresent(
                    words -> rows.append("<tr><td colspan=\"2\" class=\"parted\">").append(escape(words)).append("</td></tr>\n"));
            rows.append("<tr><td colspan=\"2\" class=\"client\">").append(turn.number()).append(". ")
                    .append(escape(turn.words().orElse("")))
                    .append("</td></tr>\n<tr>");
            for (var arm : Arm.values()) {
                rows.append("<td>").append(escape(said(turn.of(arm))).replace("\n", "<br>"));
                outcomes(turn.of(arm), line -> "<p class=\"action\">" + escape(line) + "</p>", rows);
                rows.append("</td>");
            }
            rows.append("</tr>\n");
            pair.votes().stream().filter(vote -> vote.place() == turn.number()).forEach(
                    vote -> rows.append("<tr><td colspan=\"2\" class=\"vote\">").append(escape(words(vote))).append("</td></tr>\n"));
        }
        return page(pair, rows.toString());
    }

    /** @param session a session as {@link SessionExport} writes it */
    public String json(ArmPair pair, Function<Arm, String> session) {
        var node = MAPPER.createObjectNode().put("format", "rehearsal.pair").put("format_version", 1).put("id", pair.id().toString())
                .put("title", pair.title()).put("program", pair.a().setup().scenario().program())
                .put("scenario", pair.a().setup().scenario().name());
        pair.firstParting().ifPresent(parting -> node.put("parted_at", parting.turn()));
        var votes = node.putArray("votes");
        pair.votes()
                .forEach(vote -> votes.addObject().put("turn", vote.place()).put("verdict", vote.verdict().name().toLowerCase(Locale.ROOT))
                        .put("reason", vote.given().reason()).put("masked", vote.given().masked()).put("author", vote.given().author())
                        .put("at", vote.at().toString()));
        for (var arm : Arm.values()) {
            node.set(arm.name().toLowerCase(Locale.ROOT), MAPPER.readTree(session.apply(arm)));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    private static String page(ArmPair pair, String rows) {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><title>%1$s</title>
                <style>
                body{font:15px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1e2228;background:#fff}
                table{border-collapse:collapse;width:100%%;table-layout:fixed}
                td,th{border:1px solid #dedad3;padding:.6rem .9rem;vertical-align:top;text-align:left}
                .client{background:#e9edfa;text-align:center}.parted{background:#fbefd9;color:#8f5400}
                .action{font-size:12px;color:#5c636e;margin:.2rem 0}.vote{font-size:13px;color:#5c636e}
                </style>
                <h1>%1$s</h1>
                <table><tr><th>A: %2$s</th><th>B: %3$s</th></tr>
                %4$s</table>
                </html>
                """.formatted(escape(pair.title()), escape(about(pair, Arm.A)), escape(about(pair, Arm.B)), rows);
    }

    private static Optional<String> parting(ArmPair pair, PairTurn turn) {
        return pair.partings().stream().filter(parting -> parting.turn() == turn.number()).findFirst()
                .map(parting -> "Parted at turn " + parting.turn() + ". " + parting.sentence("A", "B"));
    }

    private static String about(ArmPair pair, Arm arm) {
        var setup = pair.of(arm).setup();
        var versions = setup.draftsOf().map(author -> "drafts of " + author).orElseGet(() -> setup.pins().versions().isEmpty()
                ? "live versions"
                : String.join(", ",
                        setup.pins().versions().entrySet().stream().map(pin -> pin.getKey() + " v" + pin.getValue()).sorted().toList()));
        return versions + ", " + setup.model().provider() + " " + setup.model().model();
    }

    private static String said(ArmReply answer) {
        return answer.turn().flatMap(turn -> turn.line().coach()).map(message -> message.text()).orElse("(no answer)");
    }

    private static void outcomes(ArmReply answer, Function<String, String> form, StringBuilder into) {
        answer.turn().ifPresent(turn -> turn.line().outcomes().forEach(outcome -> into.append(form.apply(words(outcome)))));
    }

    private static String words(ActionOutcome outcome) {
        return outcome.action().type() + " " + outcome.result().id() + (outcome.why().isEmpty() ? "" : ": " + outcome.why());
    }

    private static String words(Vote vote) {
        var verdict = switch (vote.verdict()) {
            case A_BETTER -> "A is better";
            case TIE -> "Tie";
            case BOTH_BAD -> "Both bad";
            case B_BETTER -> "B is better";
        };
        return verdict + (vote.given().reason().isEmpty() ? "" : ": " + vote.given().reason()) + " (" + vote.given().author()
                + (vote.given().masked() ? ", names hidden)" : ")");
    }

    private static String quoted(String text) {
        return text.strip().lines().map(line -> ("> " + tagless(line)).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String tagless(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
