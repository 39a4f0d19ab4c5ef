package rehearsal.store.usage;

import rehearsal.store.usage.UsageEntry.UsedPrompt;

/** All calls that sent one version. */
public record VersionUsage(UsedPrompt prompt, UsageSum sum) {
}
