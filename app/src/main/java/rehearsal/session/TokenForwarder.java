package rehearsal.session;

import rehearsal.turn.TurnEvent;
import rehearsal.turn.TurnListener;

/** Tells the session's listener what happens in the pipeline, and each word once: as the client may see it. */
final class TokenForwarder implements TurnListener {

    private final SessionListener listener;
    private final MarkerFilter marker = new MarkerFilter();

    TokenForwarder(SessionListener listener) {
        this.listener = listener;
    }

    @Override
    public void on(TurnEvent event) {
        switch (event) {
            case TurnEvent.Token token -> show(marker.next(token.text()));
            case TurnEvent.Read _,TurnEvent.Failed _ -> {
                show(marker.rest());
                listener.on(new SessionEvent.Pipeline(event));
            }
            case TurnEvent.StageStarted _,TurnEvent.StageFinished _,TurnEvent.Asking _,TurnEvent.Waiting _,TurnEvent.Retrying _,TurnEvent.Reasoning _,TurnEvent.UsageReported _,TurnEvent.Applied _,TurnEvent.Done _ ->
                listener.on(new SessionEvent.Pipeline(event));
        }
    }

    private void show(String words) {
        if (!words.isEmpty()) {
            listener.on(new SessionEvent.Token(words));
        }
    }
}
