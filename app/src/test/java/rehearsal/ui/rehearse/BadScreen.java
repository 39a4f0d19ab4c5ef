package rehearsal.ui.rehearse;

public final class BadScreen {
    public void run() {
        javafx.application.Platform.runLater(() -> Thread.ofVirtual().start(() -> {
        }));
    }
}
