package rehearsal.ai.offline;

import java.util.List;

/** A talk the partner knows nothing about: it listens, asks, and after two questions in a phase asks to go on. */
final class OpenTalk {

    private static final List<Question> QUESTIONS = List.of(Question.MIND, Question.MATTERS, Question.NEXT);

    private final Talk talk;
    private final Stage stage;
    private final boolean bare;

    OpenTalk(Talk talk, Stage stage, String system) {
        this.talk = talk;
        this.stage = stage;
        this.bare = system.isBlank();
    }

    Answer answer() {
        if (bare) {
            return Answer.words(
                    "I am the rehearsal partner: I follow rules and am not a model. You wrote: “" + Said.shorten(talk.said().text(), 40)
                            + "”. Give me a coaching prompt and I will play its coach.");
        }
        var draft = talk.draft();
        new FreeActions(talk).choose(draft);
        var next = talk.asked().map(asked -> QUESTIONS.indexOf(asked.question()) + 1).orElse(0);
        if (next == 2) {
            new Moving(talk, stage).on(draft);
        }
        var question = QUESTIONS.get(next % QUESTIONS.size());
        return draft.saying(new Speech(talk).say(next == 0 ? "It is good to hear from you." : "Thank you for saying that.", "", question));
    }
}
