package rehearsal.turn.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.state.Brief;

/** What a talk has understood of a brief, in words. */
final class BriefWords {
    private final Brief brief;

    BriefWords(Brief brief) {
        this.brief = brief;
    }

    String readiness() {
        if (brief.turnCount() == 0 || brief.sceneElements().isEmpty() && brief.displayTexts().isEmpty()) {
            return "NOT_READY";
        } else if (brief.ambiguities().stream().anyMatch(ambiguity -> !ambiguity.resolved())) {
            return "NEEDS_CLARIFICATION";
        }
        return brief.confirmed() ? "READY" : "AWAITING_CONFIRMATION";
    }

    Optional<String> summary() {
        return brief.lastSummary().filter(text -> !text.isBlank());
    }

    String questions() {
        return brief.ambiguities().stream().filter(ambiguity -> !ambiguity.resolved())
                .map(ambiguity -> "- Should \"" + ambiguity.text() + "\" be drawn, or written as words?").collect(Collectors.joining("\n"));
    }

    String scene() {
        return brief.sceneElements().stream().map(element -> "- " + detailed(element.description(), element.position(), element.style()))
                .collect(Collectors.joining("\n"));
    }

    /** Everything that is settled about the picture; nothing when nothing is. */
    String description() {
        var lines = new ArrayList<String>();
        brief.given("asset_type").ifPresent(type -> lines.add("Kind of picture: " + type));
        brief.given("custom_mood").or(() -> brief.given("mood")).ifPresent(mood -> lines.add("Mood: " + mood));
        brief.given("game_name").ifPresent(game -> lines.add("Game: " + game));
        if (brief.sceneElements().isEmpty() && brief.displayTexts().isEmpty()) {
            return "";
        }
        if (!brief.sceneElements().isEmpty()) {
            lines.add("Scene:\n" + scene());
        }
        if (!brief.displayTexts().isEmpty()) {
            lines.add("Words to be read, letter by letter:\n" + words());
        }
        summary().ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String words() {
        return brief.displayTexts().stream().map(text -> "- " + detailed("\"" + text.text() + "\"", text.position(), text.style()))
                .collect(Collectors.joining("\n"));
    }

    private static String detailed(String text, Optional<String> position, Optional<String> style) {
        var details = List.of(position.orElse(""), style.orElse("")).stream().filter(detail -> !detail.isBlank()).toList();
        return details.isEmpty() ? text : text + " (" + String.join(", ", details) + ")";
    }
}
