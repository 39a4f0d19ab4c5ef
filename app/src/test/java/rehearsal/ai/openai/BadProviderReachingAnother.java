package rehearsal.ai.openai;

import rehearsal.ai.anthropic.BadProvider;

record BadProviderReachingAnother(BadProvider other) {
}
