package rehearsal.ai.keys;

import rehearsal.ai.ApiKey;

/** A key and where it is kept. Printing it shows the place and a mask. */
public record FoundKey(KeyPlace place, String where, ApiKey key) {
}
