package rehearsal.partner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a name for a part of somebody in what they said; when they gave none, makes one from what they do. */
final class NameFinder {

    /** What a person says they do, and what one calls a person who does it. */
    private static final List<List<String>> DOERS = List.of(List.of("run|running|runner|marathon", "The Runner"),
            List.of("writ\\w*|novel|book", "The Writer"),
            List.of("paint\\w*|draw\\w*", "The Painter"), List.of("cook\\w*|bak(?:e|ing)", "The Cook"), List.of("teach\\w*", "The Teacher"),
            List.of("lead\\w*|manag\\w*", "The Leader"),
            List.of("mother|mum|mom|father|dad|parent|kids|children|son|daughter", "The Present Parent"),
            List.of("friend\\w*|host\\w*|neighbo\\w*", "The Good Host"),
            List.of("calm\\w*|quiet|peace\\w*|patien\\w*|rest\\w*", "The Calm One"),
            List.of("finish\\w*|done", "The Finisher"), List.of("brave|courage\\w*|confiden\\w*|speak\\w*", "The Brave Voice"),
            List.of("learn\\w*|study\\w*|curious", "The Learner"), List.of("repair\\w*|mend\\w*|fix\\w*|workshop|handy", "The Mender"),
            List.of("garden\\w*|grow\\w*", "The Gardener"),
            List.of("build\\w*|mak(?:e|ing)|craft\\w*", "The Maker"),
            List.of("music|sing\\w*|guitar|piano", "The Musician"));

    private final UnderstoodMessage said;

    NameFinder(UnderstoodMessage said) {
        this.said = said;
    }

    /** At most two; none when the client gave nothing to make one of. */
    List<String> names() {
        var spoken = said.names();
        if (!spoken.isEmpty()) {
            return spoken;
        }
        if (said.agrees() || said.holdsBack()) {
            return List.of();
        }
        if (said.words() > 0 && said.words() <= 4) {
            return said.things().stream().limit(1).map(UnderstoodMessage::title).toList();
        }
        return made().stream().toList();
    }

    /** A name for what is done here. */
    Optional<String> made() {
        return DOERS.stream().filter(doer -> Pattern.compile("(?i)\\b(?:" + doer.getFirst() + ")\\b").matcher(said.text()).find())
                .map(List::getLast)
                .findFirst();
    }

    /** A name the client really said. */
    Optional<String> spoken() {
        return said.names().stream().findFirst();
    }
}
