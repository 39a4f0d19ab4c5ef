package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rehearsal.ai.Speaker;
import rehearsal.state.Brief;

/** Whole sessions about a picture, and what has to hold after the last line of each. */
class BriefSessionsTest {

    @TestFactory
    Stream<DynamicTest> afterASessionTheBriefHoldsWhatTheClientWants() throws IOException {
        var file = Files.readString(Path.of("src/test/resources/intent/client-sessions.txt"), StandardCharsets.UTF_8);
        return Stream.of(file.split("(?m)^== ")).skip(1).map(text -> DynamicTest.dynamicTest(text.lines().findFirst().orElseThrow(),
                () -> assertEquals(List.of(), wrong(text))));
    }

    private static List<String> wrong(String text) {
        var session = IntentTalk.start(new IntentTracker(), Brief.of(Map.of()));
        var expected = new HashMap<String, String>();
        for (var line : text.lines().skip(1).filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith("> ") || line.startsWith("< ")) {
                session = session.hear(line.startsWith(">") ? Speaker.CLIENT : Speaker.COACH, line.substring(2));
            } else {
                expected.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
        }
        var brief = session.brief();
        var report = session.report();
        var wrong = new ArrayList<String>();
        compare(wrong, "ready", expected, report.readiness().name());
        compare(wrong, "texts", expected, brief.displayTexts().isEmpty()
                ? "-"
                : brief.displayTexts().stream().map(Brief.DisplayText::text).collect(Collectors.joining("; ")));
        compare(wrong, "open", expected, brief.ambiguities().stream().filter(one -> !one.resolved()).map(Brief.Ambiguity::text)
                .reduce((one, other) -> one + "; " + other).orElse("-"));
        compare(wrong, "summary", expected, brief.lastSummary().isPresent() ? "held" : "none");
        var description = report.description().toLowerCase(Locale.ROOT);
        parts(expected, "in").filter(word -> !description.contains(word)).forEach(word -> wrong.add("lacks " + word + ": " + description));
        parts(expected, "out").filter(description::contains).forEach(word -> wrong.add("has " + word + ": " + description));
        return wrong;
    }

    private static void compare(List<String> wrong, String key, Map<String, String> expected, String found) {
        if (expected.containsKey(key) && !expected.get(key).equals(found)) {
            wrong.add(key + " is " + found + ", not " + expected.get(key));
        }
    }

    private static Stream<String> parts(Map<String, String> expected, String key) {
        return Stream.of(expected.getOrDefault(key, "").toLowerCase(Locale.ROOT).split(";")).map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}
