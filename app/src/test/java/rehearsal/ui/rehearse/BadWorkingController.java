package rehearsal.ui.rehearse;

import rehearsal.turn.BadService;

final class BadWorkingController {
    void press(BadService service) {
        service.work();
    }
}
