package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.state.Brief;
import rehearsal.state.Brief.Consent;
import rehearsal.state.Brief.SceneElement;

/** Follows a creative brief through a session. Every step takes a brief and gives back the next one. */
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
        var opened = description.isEmpty() ? brief : BriefEdit.with(brief, SceneReader.opening(description), ShownWords.in(description));
        return BriefEdit.withOpenQuestions(opened, unclear);
    }

    /** By the rules alone: for a prompt without the actions of a brief, and offline. */
    public Heard client(Brief before, String said, Optional<String> coachBefore) {
        return client(before, said, coachBefore, false);
    }

    /**
     * For a model that reports the client's yes itself: the rules read what they can and say what speaks against a yes, and leave the yes
     * to the model.
     */
    public Brief beforeWitness(Brief before, String said, Optional<String> coachBefore) {
        var heard = client(before, said, coachBefore, true).brief();
        var given = before.confirmed() && heard.confirmed();
        return heard.withConsent(new Consent(given, before.consent().words().filter(_ -> given), heard.consent().objection()));
    }

    private Heard client(Brief before, String said, Optional<String> coachBefore, boolean witnessed) {
        var message = Excerpt.of(shown(said));
        var asked = CoachQuestion.of(coachBefore);
        var verdict = judge.weigh(message, coachBefore);
        var turn = before.turnCount() + 1;
        var settled = verdict.judgement() == Judgement.ASKS
                ? before.ambiguities()
                : Ambiguities.settled(before.ambiguities(), message, coachBefore.map(Excerpt::of));
        var answered = !settled.equals(before.ambiguities());
        // "Draw it" is an order to begin, unless it answers what is to be drawn.
        var judgement = answered && verdict.judgement() == Judgement.CONFIRMS ? Judgement.SAYS : verdict.judgement();
        var brief = pictured(BriefEdit.withSettled(before, settled), message,
                new Told(turn, judgement, asked, coachBefore, answered, witnessed));
        var objection = objection(before, brief, judgement, verdict, asked, witnessed);
        var consents = judgement == Judgement.CONFIRMS && objection.isEmpty();
        var takenBack = verdict.takesBack() && !answered || !brief.showsTheSameAs(before) || !brief.notUnderstood().isEmpty() && !witnessed;
        var given = consents || before.confirmed() && !takenBack;
        var consent = new Consent(given, consents ? Optional.of(said.strip()) : before.consent().words().filter(_ -> given), objection);
        return new Heard(brief.withTurn(turn).withConsent(consent), judgement);
    }

    /** One client message beside what went before it. */
    private record Told(int turn, Judgement judgement, CoachQuestion asked, Optional<String> coachBefore, boolean answered,
            boolean witnessed) {

        /** What the rules cannot place, a model that listens as well may know to be small talk. */
        boolean leavesToTheModel() {
            return witnessed && judgement == Judgement.SAYS;
        }
    }

    /** The brief with what the message says about the picture. A change of any kind empties the summary: it no longer is what holds. */
    private static Brief pictured(Brief before, String message, Told told) {
        var wishes = told.judgement() == Judgement.ASKS && !Removal.asked(message);
        var removals = told.answered() || wishes || told.judgement() == Judgement.CONFIRMS ? List.<Removal>of() : Removal.in(message);
        var brief = BriefEdit.without(BriefEdit.withoutTexts(before, ShownWords.refused(message)), removals, message);
        brief = BriefEdit.with(brief, told.answered() ? SceneReader.Read.NOTHING : read(message, told), ShownWords.in(message));
        brief = BriefEdit.withOpenQuestions(brief, Ambiguities.inMessage(message));
        var same = brief.showsTheSameAs(before) && (brief.notUnderstood().isEmpty() || told.leavesToTheModel()) && !told.answered()
                && removals.isEmpty()
                && told.judgement() != Judgement.CHANGES;
        return same ? brief : brief.withSummary(Optional.empty());
    }

    /** What a message adds, by what it answers: a yes to a proposal adds what was proposed. */
    private static SceneReader.Read read(String message, Told told) {
        var topic = told.coachBefore().flatMap(coach -> AskedTopic.of(coach, message));
        if (told.turn() > 1 && topic.isPresent()) {
            return topic.get();
        }
        if (told.turn() == 1) {
            return SceneReader.opening(message);
        }
        var answers = told.asked() == CoachQuestion.OTHER && message.strip().split("\\s+").length <= 12;
        return switch (told.judgement()) {
            case CONFIRMS -> SceneReader.Read.NOTHING;
            case NEGATES, ASKS -> SceneReader.later(message, SceneReader.Share.WISHES);
            case CHANGES -> SceneReader.later(message, SceneReader.Share.THINGS);
            case SAYS -> SceneReader.later(message, answers ? SceneReader.Share.ALL : SceneReader.Share.THINGS);
        };
    }

    /**
     * Why this message can be no go-ahead, if it cannot: a no, a question, a change, an open question, no summary that still holds, an
     * answer to something else, or the first turn. A message without an objection still is no yes by that alone.
     */
    private static Optional<String> objection(Brief before, Brief now, Judgement judgement, ConfirmationJudge.Verdict verdict,
            CoachQuestion asked, boolean witnessed) {
        return switch (judgement) {
            case NEGATES -> Optional.of("The client's message says no, or doubts.");
            case ASKS -> Optional.of("The client's message asks something.");
            case CHANGES -> Optional.of("The client's message wants something changed.");
            case CONFIRMS, SAYS -> Stream.of(
                    refused(before.turnCount() == 0, "This is the client's first message."),
                    refused(!now.showsTheSameAs(before), "The client's message changes the picture."),
                    refused(!now.notUnderstood().isEmpty() && !witnessed, "Part of the client's message isn't understood yet."),
                    refused(now.ambiguities().stream().anyMatch(ambiguity -> !ambiguity.resolved()),
                            "A phrase could still be drawn or written."),
                    refused(now.lastSummary().isEmpty(), "Nothing was summed up since the last change."),
                    refused(asked == CoachQuestion.OTHER, "The coach had asked something else."),
                    refused(judgement == Judgement.CONFIRMS && asked == CoachQuestion.ANYTHING_ELSE && !verdict.praises()
                            && !verdict.orders(), "The coach had asked whether anything is missing."))
                    .flatMap(Optional::stream).findFirst();
        };
    }

    private static Optional<String> refused(boolean holds, String why) {
        return holds ? Optional.of(why) : Optional.empty();
    }

    /** A coach who speaks before any client message answers the description: that was the first turn. */
    public Brief coach(Brief before, String said) {
        var message = Excerpt.of(said);
        var opening = before.turnCount() == 0 && before.given("description").map(Excerpt::of).flatMap(Usable::text).isPresent();
        var found = summaries.find(message).or(() -> saidAgain(before, shown(message)));
        var brief = BriefEdit.withOpenQuestions(before, Ambiguities.askedByCoach(shown(message)));
        return brief.withTurn(opening ? 1 : before.turnCount()).withSummary(found.or(before::lastSummary))
                .withNotUnderstood(found.isPresent() ? List.of() : before.notUnderstood());
    }

    /** In any language: a message that names every thing of the scene and then asks for the go-ahead sums up. */
    private static Optional<String> saidAgain(Brief brief, String message) {
        var asksToBegin = CoachQuestion.of(Optional.of(message)) == CoachQuestion.GO_AHEAD;
        var things = brief.sceneElements().stream().map(SceneElement::description).map(SceneEdit::noun).toList();
        var named = !things.isEmpty() && things.stream().allMatch(thing -> new Removal(thing, Optional.empty()).names(message));
        return asksToBegin && named ? SummaryFinder.stated(message) : Optional.empty();
    }
}
