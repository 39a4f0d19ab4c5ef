package rehearsal.ui.library;

import rehearsal.ui.chat.BadScreen;

record BadScreenReachingAnother(BadScreen other) {
}
