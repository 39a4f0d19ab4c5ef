package rehearsal.ui.rehearse;

import java.util.Optional;
import java.util.function.Consumer;
import rehearsal.session.Session;
import rehearsal.session.SessionEvent;
import rehearsal.ui.pipeline.PipelineModel;
import rehearsal.ui.session.AnswerFlow;

/** Shows in the pipeline how an answer comes, and tells the session how it ended. */
record PipelineFollower(PipelineModel pipeline, Consumer<Optional<Session>> shown, Runnable end) implements AnswerFlow.Ends<Session> {

    @Override
    public void begins(int turn) {
        pipeline.begin(turn);
    }

    @Override
    public void hears(SessionEvent event) {
        pipeline.hear(event);
    }

    @Override
    public void streams() {
        pipeline.streaming();
    }

    @Override
    public void shows(Optional<Session> after) {
        shown.accept(after);
    }

    @Override
    public void ended(Optional<Session> after) {
        end.run();
    }
}
