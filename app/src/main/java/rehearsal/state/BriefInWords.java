package rehearsal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A brief as sentences: what is missing, what has to be asked, and the picture as it would be ordered. */
public final class BriefInWords {

    private BriefInWords() {
    }

    public static boolean somethingToMake(Brief brief) {
        return !brief.sceneElements().isEmpty() || !brief.displayTexts().isEmpty() || !brief.ambiguities().isEmpty()
                || brief.lastSummary().isPresent();
    }

    /** One question for each phrase that could be drawn or written, oldest first; then one for each wish that was not understood. */
    public static List<String> questions(Brief brief) {
        var unclear = brief.notUnderstood().stream().map(wish -> "What does this change in the picture: “" + wish + "”?");
        return Stream.concat(drawnOrWritten(brief), unclear).toList();
    }

    private static Stream<String> drawnOrWritten(Brief brief) {
        return brief.ambiguities().stream().filter(ambiguity -> !ambiguity.resolved())
                .map(ambiguity -> "Should “" + ambiguity.text() + "” be drawn in the picture, or written as words?");
    }

    /** What the picture waits for. Empty when it is ready. */
    public static List<String> missing(Brief brief) {
        var missing = new ArrayList<String>();
        if (!somethingToMake(brief)) {
            missing.add("What the picture shows, or the words it carries");
        }
        if (drawnOrWritten(brief).findAny().isPresent()) {
            missing.add("An answer about what is drawn and what is written");
        }
        if (Readiness.of(brief) != Readiness.READY && (!brief.confirmed() || brief.turnCount() <= 1)) {
            missing.add("The client's yes to a summary");
        }
        return List.copyOf(missing);
    }

    /** The picture in words, for the image prompt. Empty while there is nothing to make. */
    public static String description(Brief brief) {
        if (brief.sceneElements().isEmpty() && brief.displayTexts().isEmpty() && brief.lastSummary().isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        brief.given("asset_type").ifPresent(type -> lines.add("Kind of picture: " + type));
        brief.given("custom_mood").or(() -> brief.given("mood")).ifPresent(mood -> lines.add("Mood: " + mood));
        if (!brief.colours().isEmpty()) {
            lines.add("Colours and light: " + String.join("; ", brief.colours()));
        }
        brief.given("game_name").ifPresent(game -> lines.add("Game: " + game));
        if (!brief.sceneElements().isEmpty()) {
            lines.add("Scene:\n" + scene(brief));
        }
        if (!brief.displayTexts().isEmpty()) {
            lines.add("Words to be read, letter by letter:\n" + displayTexts(brief));
        }
        brief.lastSummary().ifPresent(summary -> lines.add((brief.confirmed() ? "As agreed: " : "As last summed up: ") + summary));
        return String.join("\n", lines);
    }

    public static String scene(Brief brief) {
        return brief.sceneElements().stream().map(element -> "- " + detailed(element.description(), element.position(), element.style()))
                .collect(Collectors.joining("\n"));
    }

    private static String displayTexts(Brief brief) {
        return brief.displayTexts().stream().map(text -> "- " + detailed("\"" + text.text() + "\"", text.position(), text.style()))
                .collect(Collectors.joining("\n"));
    }

    private static String detailed(String text, Optional<String> position, Optional<String> style) {
        var details = Stream.of(position, style).flatMap(Optional::stream).filter(detail -> !text.contains(detail)).toList();
        return details.isEmpty() ? text : text + " (" + String.join(", ", details) + ")";
    }
}
