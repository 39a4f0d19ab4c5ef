package rehearsal.ai.offline;

import java.util.List;
import java.util.regex.Pattern;

/** The coach that follows rules: looks at what it may do and at the text it was given, and lets the fitting part of itself answer. */
final class PartnerCoach {

    private static final List<String> NOTES = List.of("add_user_note", "update_user_note", "delete_user_note");
    private static final Pattern PICTURE_WORK = Pattern
            .compile("(?i)INTENT_READY|creative (coach|brief|vision)|\\b(asset|artwork|poster|banner|illustration|emote)\\b");
    private static final Pattern FAREWELL = Pattern
            .compile("(?i)\\b(completed|is complete|has finished|is finished|celebrat\\w*|farewell|goodbye)\\b");

    /** Whatever the prompt says, a rule-based coach must not go on with its questions here. */
    private static final Pattern DANGER = Pattern.compile(
            "(?i)\\b(kill(ing)? myself|want to die|end my life|suicid\\w*|hurt(ing)? myself|harm(ing)? myself|(he|she|they|somebody) (hits?|beats?) me)\\b");
    private static final String DANGER_ANSWER = "I heard that, and I am glad you said it. I cannot help with this in the way you deserve, and a person can, now: "
            + "your local emergency number, a crisis line, or somebody near you whom you trust. Please reach one of them first.";

    Answer answer(OfflineWords words, ReplyForm form) {
        var talk = Talk.read(words, form);
        if (DANGER.matcher(talk.said().text()).find()) {
            return Answer.words(DANGER_ANSWER);
        }
        var actions = form.actions();
        if (!actions.isEmpty() && NOTES.containsAll(actions)) {
            return new NoteKeeper(talk).answer();
        }
        var stage = Stage.of(form);
        return switch (stage) {
            case GET_TO_KNOW_YOU -> new FirstSteps(talk, stage).answer();
            case IDENTITY_CREATION -> new Naming(talk, stage).answer();
            case IDENTITY_REFINEMENT -> new Refining(talk, stage).answer();
            case INTEGRATION -> new Integrating(talk, stage).answer();
            case COMPLETED -> farewell(talk);
            case ELSEWHERE -> elsewhere(talk, words, stage);
        };
    }

    private static Answer elsewhere(Talk talk, OfflineWords words, Stage stage) {
        if (PICTURE_WORK.matcher(words.system()).find()) {
            return new BriefTalk(talk, words.system()).answer();
        }
        if (talk.form().actions().isEmpty() && FAREWELL.matcher(words.system()).find()) {
            return farewell(talk);
        }
        return new OpenTalk(talk, stage, words.system()).answer();
    }

    private static Answer farewell(Talk talk) {
        var names = talk.known().identities().stream().map(Known.Somebody::name).limit(3).toList();
        var who = names.isEmpty() ? "What you found here" : String.join(" and ", names);
        return talk.draft().saying(new Speech(talk).close("You did real work here.", who + (names.size() > 1 ? " stay" : " stays")
                + " yours, on good days and on slow ones. Come back whenever you want to look again."));
    }
}
