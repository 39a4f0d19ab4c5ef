package rehearsal.ui.shell;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.util.Duration;

/** Turns an icon while something is under way, unless nothing should move. */
final class SpinningIcon {

    private final ObservableBooleanValue calm;
    private Optional<Animation> running = Optional.empty();

    SpinningIcon(ObservableBooleanValue calm) {
        this.calm = calm;
    }

    void turn(Node icon) {
        stop();
        if (!calm.get()) {
            var turn = new RotateTransition(Duration.seconds(1), icon);
            turn.setByAngle(360);
            turn.setInterpolator(Interpolator.LINEAR);
            turn.setCycleCount(Animation.INDEFINITE);
            turn.play();
            running = Optional.of(turn);
        }
    }

    void stop() {
        running.ifPresent(Animation::stop);
        running = Optional.empty();
    }
}
