package rehearsal.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * The life of a view. What lives longer than the view is listened to only while the view is in a window: subscribed when it comes in, ended
 * when it goes out, so that a view that was closed is forgotten.
 */
public final class Attached {

    private Attached() {
    }

    /** Subscriptions that are told their value at once catch up with what happened meanwhile. */
    public static void to(Node view, Supplier<List<Subscription>> subscriptions) {
        var life = new Life(subscriptions);
        view.sceneProperty().subscribe(scene -> life.follow(scene != null));
    }

    private static final class Life {

        private final Supplier<List<Subscription>> subscriptions;
        private List<Subscription> running = List.of();

        Life(Supplier<List<Subscription>> subscriptions) {
            this.subscriptions = subscriptions;
        }

        void follow(boolean attached) {
            running.forEach(Subscription::unsubscribe);
            running = attached ? subscriptions.get() : List.of();
        }
    }
}
