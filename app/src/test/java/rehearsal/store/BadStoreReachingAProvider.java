package rehearsal.store;

import rehearsal.ai.AiMessage;

record BadStoreReachingAProvider(AiMessage message) {
}
