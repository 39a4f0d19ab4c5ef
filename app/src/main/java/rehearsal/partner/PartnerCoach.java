package rehearsal.partner;

import rehearsal.ai.offline.OfflineRequest;
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
            "(?iu)\\b(kill(ing)? (myself|him|her|them|somebody|someone)|want(s|ed)? to die|wish i (was|were) dead|better off (dead|without me)|(end|take|ended) (my|his|her) (own )?life|end it all|(not|n['’]t) (want to )?(live|be alive|exist|go on)( any ?more| any longer)?|no reason to live|suicid\\w*|(hurt|harm|cut)(ting|ing)? (myself|my (arms?|wrists?))|self[ -]?harm\\w*|overdos\\w*|(he|she|they|somebody|someone|my \\w+) (hits?|beats?|rapes?|raped|threatens to kill|is going to kill|chokes?) (me|us)|nicht mehr leben|will sterben|umbringen|ya no quiero vivir|quiero morir|quero morrer|veux mourir|wil niet meer leven|chcę umrzeć|не хочу жить|ölmek istiyorum)\\b");
    private static final Pattern WHAT_ARE_YOU = Pattern.compile(
            "(?i)\\bare you (an? |really |actually )*(robot|bot|machine|ai|a\\.i\\.|model|computer|program|human|person|real)\\b|\\bam i talking to a\\b|\\bwhat are you\\b");
    private static final String WHAT_I_AM = "I'm the rehearsal partner: I follow rules, and I'm neither a person nor a model.";
    private static final String DANGER_ANSWER = "I heard that, and I am glad you said it. I cannot help with this in the way you deserve, and a person can, now: "
            + "your local emergency number, a crisis line, or somebody near you whom you trust. Please reach one of them first.";

    PartnerAnswer answer(OfflineRequest words, ReplyForm form) {
        var talk = PartnerTurn.read(words, form);
        if (DANGER.matcher(talk.said().text()).find()) {
            return PartnerAnswer.words(DANGER_ANSWER);
        }
        if (WHAT_ARE_YOU.matcher(talk.said().text()).find()) {
            return PartnerAnswer
                    .words(talk.asked().map(asked -> WHAT_I_AM + " " + asked.question().about(asked.about())).orElse(WHAT_I_AM));
        }
        var actions = form.actions();
        if (!actions.isEmpty() && NOTES.containsAll(actions)) {
            return new NoteKeeper(talk).answer();
        }
        var stage = CoachingStage.of(form);
        return switch (stage) {
            case GET_TO_KNOW_YOU -> new FirstSteps(talk, stage).answer();
            case IDENTITY_CREATION -> new NamingWork(talk, stage).answer();
            case IDENTITY_REFINEMENT -> new RefiningWork(talk, stage).answer();
            case INTEGRATION -> new IntegratingWork(talk, stage).answer();
            case COMPLETED -> farewell(talk);
            case ELSEWHERE -> elsewhere(talk, words, stage);
        };
    }

    private static PartnerAnswer elsewhere(PartnerTurn talk, OfflineRequest words, CoachingStage stage) {
        if (PICTURE_WORK.matcher(words.system()).find()) {
            return new BriefCoach(talk, words.system()).answer();
        }
        if (talk.form().actions().isEmpty() && FAREWELL.matcher(words.system()).find()) {
            return farewell(talk);
        }
        return new OpenCoach(talk, stage, words.system()).answer();
    }

    private static PartnerAnswer farewell(PartnerTurn talk) {
        var names = talk.known().identities().stream().map(KnownClient.Somebody::name).limit(3).toList();
        var who = names.isEmpty() ? "What you found here" : String.join(" and ", names);
        return talk.draft().saying(new ReplyWording(talk).close("You did real work here.", who + (names.size() > 1 ? " stay" : " stays")
                + " yours, on good days and on slow ones. Come back whenever you want to look again."));
    }
}
