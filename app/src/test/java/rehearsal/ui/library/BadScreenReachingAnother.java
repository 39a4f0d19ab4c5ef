package rehearsal.ui.library;

import rehearsal.ui.rehearse.BadScreen;

record BadScreenReachingAnother(BadScreen other) {
}
