package rehearsal.session.intent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import rehearsal.ai.Speaker;
import rehearsal.state.Brief;
import rehearsal.state.Readiness;

/** Labelled client messages, each an answer to what the coach had asked: a go-ahead, a small question, what else, or nothing yet. */
record AskedMessages(List<Line> lines) {

    private static final String SUMMARY = "So you want a fox behind a stall, with lanterns above, on a blue night. ";
    private static final Map<String, String> COACH = Map.of("go", SUMMARY + "Shall I make it like that?", "other",
            SUMMARY + "Should there be stars in the sky?", "else", "Nice. What else should be in the picture?");

    record Line(boolean yes, String language, String group, String asked, String message) {
        boolean english() {
            return language.equals("en");
        }
    }

    /** What came of one message: whether the picture may be made, and what the scene holds that was not there before. */
    record Outcome(Line line, boolean ready, List<String> added) {
    }

    static AskedMessages read(String name) throws IOException {
        return new AskedMessages(Files.readAllLines(Path.of("src/test/resources/intent", name), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).map(AskedMessages::line).toList());
    }

    private static Line line(String text) {
        var parts = text.split(" \\| ", 5);
        return new Line(parts[0].equals("yes"), parts[1], parts[2], parts[3], parts[4].replace("\\n", "\n"));
    }

    List<Outcome> outcomes() {
        return lines.stream().map(AskedMessages::outcome).toList();
    }

    private static Outcome outcome(Line line) {
        var session = IntentTalk.start(new IntentTracker(), Brief.of(Map.of()));
        if (line.asked().equals("early")) {
            session = session.hear(Speaker.CLIENT, "Hello").hear(Speaker.COACH, "Hello! What is the picture for?");
        } else {
            session = session.hear(Speaker.CLIENT, "A fox behind a stall, with lanterns above, on a blue night");
            session = session.hear(Speaker.COACH, Objects.requireNonNull(COACH.get(line.asked()), line.asked()));
        }
        var before = descriptions(session.brief());
        session = session.hear(Speaker.CLIENT, line.message());
        var added = new ArrayList<>(descriptions(session.brief()));
        added.removeAll(before);
        return new Outcome(line, session.report().readiness() == Readiness.READY, added);
    }

    private static List<String> descriptions(Brief brief) {
        return brief.sceneElements().stream().map(Brief.SceneElement::description).toList();
    }

    static List<Outcome> falseYes(List<Outcome> outcomes) {
        return outcomes.stream().filter(each -> each.ready() && !each.line().yes()).toList();
    }

    static List<Outcome> missed(List<Outcome> outcomes, Predicate<Line> which) {
        return outcomes.stream().filter(each -> !each.ready() && each.line().yes() && which.test(each.line())).toList();
    }

    static long count(List<Outcome> outcomes, Predicate<Line> which) {
        return outcomes.stream().map(Outcome::line).filter(which).count();
    }
}
