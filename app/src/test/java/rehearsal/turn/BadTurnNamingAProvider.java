package rehearsal.turn;

import rehearsal.ai.anthropic.BadProvider;

record BadTurnNamingAProvider(BadProvider provider) {
}
