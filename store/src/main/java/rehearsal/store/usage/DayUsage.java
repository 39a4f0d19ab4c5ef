package rehearsal.store.usage;

import java.time.LocalDate;

/** A day's calls to one model; days are counted in UTC. */
public record DayUsage(LocalDate day, String provider, String model, UsageSum sum) {
}
