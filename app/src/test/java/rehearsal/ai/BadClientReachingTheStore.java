package rehearsal.ai;

import rehearsal.store.prompt.Scope;

record BadClientReachingTheStore(Scope scope) {
}
