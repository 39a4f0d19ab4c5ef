package rehearsal.ai.models;

import java.util.OptionalLong;

/** How many tokens fit in, and how many can come out. */
public record Size(long window, OptionalLong maxOutput, FigureSource source) {
}
