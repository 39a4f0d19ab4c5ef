package rehearsal.ai.models;

import java.time.LocalDate;

/** When a model goes away: the day that was announced, or the day until which it is promised. */
public record Retirement(LocalDate day, boolean announced, FigureSource source) {
}
