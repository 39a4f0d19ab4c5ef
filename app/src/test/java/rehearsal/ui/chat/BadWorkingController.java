package rehearsal.ui.chat;

import rehearsal.turn.BadService;

final class BadWorkingController {
    void press(BadService service) {
        service.work();
    }
}
