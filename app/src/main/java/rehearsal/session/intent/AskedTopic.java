package rehearsal.session.intent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a short answer by what the coach had asked: a mood, colours, light, or a proposal ("should there be clouds?"). */
final class AskedTopic {

    private static final Pattern MOOD = Pattern.compile(".*\\b(?:mood|feeling|atmosphere|vibe|tone)\\b.*");
    private static final Pattern LOOK = Pattern.compile(".*\\b(?:colou?rs?|palette|lights?|lighting|shades?|tones)\\b.*");
    private static final Pattern PROPOSAL = Pattern.compile(
            "(?:.*[,;] )?(?:and |so |or |then )*(?:should|shall|could|would) (?:there be|it have|it show|it include|the \\w+ have) ([^?]+?)(?:,? (?:as well|too|also|in it|in the picture|maybe|perhaps))*\\?|(?:.*[,;] )?(?:do|would) you (?:also )?(?:want|like) (?:to (?:add|have|see) )?([^?]+?)(?:,? (?:as well|too|also|in it))*\\?|(?:.*[,;] )?(?:shall|should|may|can) i (?:also )?add ([^?]+?)(?:,? (?:as well|too|also))*\\?");
    private AskedTopic() {
    }

    /** Empty when the question has no topic that the answer could be read by. */
    static Optional<SceneReader.Read> of(String coach, String message) {
        var question = CoachQuestion.lastOf(coach).map(text -> text.toLowerCase(Locale.ROOT).replace('’', '\'').strip());
        if (question.isEmpty() || CoachQuestion.of(Optional.of(coach)) != CoachQuestion.OTHER) {
            return Optional.empty();
        }
        var judgement = new ConfirmationJudge().judge(message);
        var proposal = PROPOSAL.matcher(question.get());
        if (proposal.matches() && judgement == Judgement.CONFIRMS) {
            var thing = Optional.ofNullable(proposal.group(1)).or(() -> Optional.ofNullable(proposal.group(2)))
                    .or(() -> Optional.ofNullable(proposal.group(3))).orElseThrow();
            return Optional.of(SceneReader.Read.thing(thing));
        }
        if (judgement != Judgement.SAYS && judgement != Judgement.CHANGES || message.strip().split("\\s+").length > 12) {
            return Optional.empty();
        }
        return answer(question.get(), message);
    }

    private static Optional<SceneReader.Read> answer(String question, String message) {
        var sentences = List.of(message.split("(?<=[.!?\\n])\\s+", 2));
        var answer = PictureFacts.trimmed(sentences.getFirst());
        if (answer.isEmpty() || !MOOD.matcher(question).matches() && !LOOK.matcher(question).matches()) {
            return Optional.empty();
        }
        var rest = sentences.size() > 1 ? SceneReader.later(sentences.getLast(), SceneReader.Share.THINGS) : SceneReader.Read.NOTHING;
        var mood = MOOD.matcher(question).matches();
        return Optional.of(new SceneReader.Read(rest.elements(), rest.changed(), mood ? rest.colours() : List.of(answer),
                mood ? Optional.of(answer) : rest.mood(), rest.kind(), rest.place(), rest.notUnderstood()));
    }
}
