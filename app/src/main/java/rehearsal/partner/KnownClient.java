package rehearsal.partner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a request tells about the person: the identities it lists with their ids, the notes, the first name. */
record KnownClient(List<Somebody> identities, List<Note> notes, Optional<String> firstName) {

    private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*•]\\s+(.+?)\\s+\\(id:\\s*([^,)\\s]+)\\s*,\\s*state:\\s*([^)]+)\\)");
    private static final Pattern NOTE = Pattern
            .compile("(?m)^\\s*(?:\\d+[.)]|[-*•])\\s+(.*?)\\(?\\[?\\bid:?\\s+([^,)\\]\\s]+)[)\\]]?[:,]?[ \\t]*(.*)$");
    private static final Pattern NAME = Pattern.compile(
            "(?:[Nn]ame(?:\\s+is|:)|[Tt]alk(?:ing)? (?:to|with)|[Cc]oach(?:ing)?(?: session)? (?:with|for)|[Cc]lient(?:\\s+is|:)|[Hh]elp|[Mm]eeting|[Tt]ogether with|notes about)\\s+\\**(\\p{Lu}\\p{Ll}+)\\b");

    /** How far the work on an identity has come, from the words of its state, whatever a program calls it. */
    record Somebody(String id, String name, String state) {

        boolean reached(Step step) {
            return Step.of(state).compareTo(step) >= 0;
        }
    }

    enum Step {
        NEW("."), ACCEPTED("accept|confirm|approved"), REFINED("refin"), COMMITTED("commit"), STATED(
                "i[_ -]?am|statement|stated"), PICTURED("visuali|pictur");

        private final Pattern words;

        Step(String words) {
            this.words = Pattern.compile("(?i)" + words);
        }

        static Step of(String state) {
            var reached = NEW;
            for (var step : values()) {
                reached = step.words.matcher(state).find() ? step : reached;
            }
            return reached;
        }
    }

    record Note(String id, String text) {
    }

    static KnownClient in(String system) {
        var identities = BULLET.matcher(system).results().map(hit -> new Somebody(hit.group(2), hit.group(1).strip(), hit.group(3).strip()))
                .distinct().toList();
        var notes = NOTE.matcher(system).results().filter(hit -> !hit.group().contains("state:"))
                .map(hit -> new Note(hit.group(2), (hit.group(1) + hit.group(3)).strip())).toList();
        var name = NAME.matcher(system).results().map(hit -> hit.group(1))
                .filter(word -> !word.matches("The|This|Your|You|A|An|One|Client|Coach")).findFirst();
        return new KnownClient(identities, notes, name);
    }

    /** The oldest identity that has not come this far. */
    Optional<Somebody> pending(Step step) {
        return identities.stream().filter(identity -> !identity.reached(step)).findFirst();
    }

    boolean holds(String name) {
        return identities.stream().anyMatch(identity -> identity.name().equalsIgnoreCase(name));
    }
}
