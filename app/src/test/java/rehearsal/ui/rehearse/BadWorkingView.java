package rehearsal.ui.rehearse;

import javafx.scene.Node;
import rehearsal.turn.BadService;

final class BadWorkingView {
    void press(Node button, BadService service) {
        button.requestFocus();
        service.work();
    }
}
