package rehearsal.ui.rehearse;

import javafx.application.Platform;

public final class BadScreen {
    public void run() {
        Platform.runLater(() -> Thread.ofVirtual().start(() -> {
        }));
    }
}
