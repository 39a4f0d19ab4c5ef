package rehearsal.turn;

import rehearsal.Main;

record BadImportOfMain(Main main) {
}
