package rehearsal.workflow.config;

import rehearsal.document.Position;

/** A name that refers to something, and where it was written. */
public record PlacedName(String name, Position at) {
}
