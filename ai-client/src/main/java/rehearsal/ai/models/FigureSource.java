package rehearsal.ai.models;

import java.time.LocalDate;

/** Where a figure comes from, and the day it was read there. */
public record FigureSource(String name, LocalDate read) {
}
