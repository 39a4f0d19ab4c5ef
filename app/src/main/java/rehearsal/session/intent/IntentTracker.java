package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.state.Brief;
import rehearsal.state.Brief.Ambiguity;
import rehearsal.state.Brief.DisplayText;
import rehearsal.state.Brief.Intent;
import rehearsal.state.Brief.SceneElement;

/** Follows a creative brief through a talk. Every step takes a brief and gives back the next one. */
public final class IntentTracker {

    private final ConfirmationJudge judge = new ConfirmationJudge();
    private final SummaryFinder summaries = new SummaryFinder();

    /** A brief after a client message, and what the message amounted to. */
    public record Heard(Brief brief, Judgement judgement) {
    }

    /** A coach message as a client may see it: without the marker that is meant for the program. */
    public static String shown(String coachMessage) {
        return SummaryFinder.withoutMarker(coachMessage);
    }

    /** Whether the coach believes that the picture is clear. A hint for people; readiness never hangs on it, and on the first turn it is none. */
    public static boolean coachBelievesReady(Brief brief, String coachMessage) {
        return brief.turnCount() > 1 && !shown(coachMessage).equals(coachMessage.strip());
    }

    /** Reads what was given before the first message. Safe to call again: a brief in which something is understood stays as it is. */
    public Brief open(Brief brief) {
        if (brief.turnCount() > 0 || !brief.sceneElements().isEmpty() || !brief.displayTexts().isEmpty()
                || !brief.ambiguities().isEmpty()) {
            return brief;
        }
        var description = brief.given("description").map(Excerpt::of).flatMap(Usable::text).orElse("");
        var canvas = brief.given("canvas_description").map(Excerpt::of).flatMap(Usable::text).orElse("");
        var unclear = new ArrayList<>(Ambiguities.inMessage(description));
        unclear.addAll(Ambiguities.onCanvas(canvas));
        var elements = description.isEmpty() ? List.<SceneElement>of() : SceneReader.opening(description);
        var opened = understood(brief, elements, ShownWords.in(description), List.of());
        return withOpenQuestions(opened, unclear);
    }

    public Heard client(Brief before, String said, Optional<String> coachBefore) {
        var message = Excerpt.of(said);
        var verdict = judge.weigh(message);
        var turn = before.turnCount() + 1;
        var settled = verdict.judgement() == Judgement.ASKS
                ? before.ambiguities()
                : Ambiguities.settled(before.ambiguities(), message, coachBefore.map(Excerpt::of));
        var answered = !settled.equals(before.ambiguities());
        // "Draw it" is an order to begin, unless it answers what is to be drawn.
        var judgement = answered && verdict.judgement() == Judgement.CONFIRMS ? Judgement.SAYS : verdict.judgement();
        var brief = withSettled(before, settled);
        var added = answered ? List.<SceneElement>of() : elements(message, turn, judgement, coachBefore);
        var texts = ShownWords.in(message);
        var refused = ShownWords.refused(message);
        var removals = answered || judgement == Judgement.ASKS && !Removal.asked(message) ? List.<Removal>of() : Removal.in(message);
        var understood = withOpenQuestions(understood(withoutTexts(brief, refused), added, texts, removals),
                Ambiguities.inMessage(message));
        var differs = !understood.sceneElements().equals(brief.sceneElements()) || !understood.displayTexts().equals(brief.displayTexts());
        var takenBack = verdict.takesBack() && !answered || differs;
        var confirmed = judgement == Judgement.CONFIRMS ? turn > 1 : before.confirmed() && !takenBack;
        return new Heard(
                new Brief(understood.given(), understood.sceneElements(), understood.displayTexts(), understood.ambiguities(), turn,
                        confirmed, understood.lastSummary()),
                judgement);
    }

    /** A coach who speaks before any client message answers the description: that was the first turn. */
    public Brief coach(Brief before, String said) {
        var message = Excerpt.of(said);
        var opening = before.turnCount() == 0 && before.given("description").map(Excerpt::of).flatMap(Usable::text).isPresent();
        var summary = summaries.find(message).or(before::lastSummary);
        var brief = withOpenQuestions(before, Ambiguities.askedByCoach(shown(message)));
        return new Brief(brief.given(), brief.sceneElements(), brief.displayTexts(), brief.ambiguities(), opening ? 1 : before.turnCount(),
                before.confirmed(), summary);
    }

    private static List<SceneElement> elements(String message, int turn, Judgement judgement, Optional<String> coachBefore) {
        var exchanged = !Removal.in(message).isEmpty();
        return switch (judgement) {
            case CONFIRMS -> List.of();
            case NEGATES, ASKS -> exchanged ? List.of() : SceneReader.wishes(message);
            case CHANGES -> exchanged ? SceneReader.wishes(message) : SceneReader.opening(message);
            case SAYS -> turn == 1 || answers(message, coachBefore) ? SceneReader.opening(message) : SceneReader.later(message);
        };
    }

    private static boolean answers(String message, Optional<String> coachBefore) {
        return coachBefore.filter(said -> shown(said).endsWith("?")).isPresent() && message.strip().split("\\s+").length <= 12;
    }

    private static Brief understood(Brief brief, List<SceneElement> added, List<DisplayText> texts, List<Removal> removals) {
        var elements = new ArrayList<SceneElement>();
        for (var element : brief.sceneElements()) {
            after(element.description(), removals).ifPresent(description -> elements
                    .add(new SceneElement(description, element.position(), element.style(), element.unknown())));
        }
        added.stream().filter(element -> elements.stream().noneMatch(known -> known.description().equalsIgnoreCase(element.description())))
                .filter(element -> removals.stream().noneMatch(removal -> removal.names(element.description()))).forEach(elements::add);
        var shown = new ArrayList<DisplayText>();
        for (var text : brief.displayTexts()) {
            if (removals.stream().noneMatch(removal -> removal.names(text.text()) || speaksOfAllText(removal))) {
                shown.add(text);
            }
        }
        texts.stream().filter(text -> ShownWords.same(shown, text.text()).isEmpty()).forEach(shown::add);
        return new Brief(brief.given(), elements, shown, brief.ambiguities(), brief.turnCount(), brief.confirmed(), brief.lastSummary());
    }

    private static Brief withoutTexts(Brief brief, List<String> refused) {
        var kept = brief.displayTexts().stream().filter(text -> refused.stream().noneMatch(text.text()::equalsIgnoreCase)).toList();
        return new Brief(brief.given(), brief.sceneElements(), kept, brief.ambiguities(), brief.turnCount(), brief.confirmed(),
                brief.lastSummary());
    }

    private static boolean speaksOfAllText(Removal removal) {
        return removal.what().matches("(?i)(?:text|texts|words?|letters|lettering|writing|)");
    }

    /** The description after what was taken out; nothing is left when the thing itself went. */
    private static Optional<String> after(String description, List<Removal> removals) {
        var now = Optional.of(description);
        for (var removal : removals) {
            if (now.isPresent() && removal.names(now.get())) {
                now = removal.instead();
            }
        }
        return now;
    }

    private static Brief withSettled(Brief brief, List<Ambiguity> settled) {
        var elements = new ArrayList<>(brief.sceneElements());
        var texts = new ArrayList<>(brief.displayTexts());
        for (var at = 0; at < settled.size(); at++) {
            var ambiguity = settled.get(at);
            if (brief.ambiguities().get(at).resolved() || !ambiguity.resolved()) {
                continue;
            }
            switch (ambiguity.resolution().orElseThrow()) {
                case Intent.RENDER -> addElement(elements, ambiguity.text());
                case Intent.DISPLAY_TEXT -> addText(elements, texts, ambiguity.text());
            }
        }
        return new Brief(brief.given(), elements, texts, settled, brief.turnCount(), brief.confirmed(), brief.lastSummary());
    }

    private static void addElement(List<SceneElement> elements, String text) {
        if (elements.stream()
                .noneMatch(element -> element.description().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))) {
            elements.add(SceneElement.of(text));
        }
    }

    private static void addText(List<SceneElement> elements, List<DisplayText> texts, String text) {
        elements.removeIf(element -> element.description().replaceAll("(?i)^(?:an?|the|some) ", "").equalsIgnoreCase(text));
        if (ShownWords.same(texts, text).isEmpty()) {
            texts.add(DisplayText.of(text));
        }
    }

    private static Brief withOpenQuestions(Brief brief, List<String> unclear) {
        var ambiguities = new ArrayList<>(brief.ambiguities());
        for (var phrase : unclear) {
            var known = ambiguities.stream().anyMatch(ambiguity -> ambiguity.text().equalsIgnoreCase(phrase))
                    || ShownWords.same(brief.displayTexts(), phrase).isPresent() || isGivenName(brief, phrase);
            if (!known) {
                ambiguities.add(Ambiguities.open(phrase));
            }
        }
        return new Brief(brief.given(), brief.sceneElements(), brief.displayTexts(), ambiguities, brief.turnCount(), brief.confirmed(),
                brief.lastSummary());
    }

    private static boolean isGivenName(Brief brief, String phrase) {
        return Stream.of("game_name", "brand").flatMap(name -> brief.given(name).stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT)));
    }
}
