package rehearsal.ui.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import rehearsal.store.usage.DayUsage;
import rehearsal.text.Texts;
import rehearsal.workspace.Workspace;

/** What all programs together cost since midnight, in words. Answers without a price are named, so that a sum is never taken for the whole. */
record SpentToday(Workspace workspace) {

    private static final long CENT = 10_000;

    String words(Texts texts) {
        var zone = ZoneId.systemDefault();
        var midnight = LocalDate.ofInstant(workspace.clock().instant(), zone).atStartOfDay(zone).toInstant();
        var usage = workspace.store().usage();
        usage.settle();
        var days = usage.perDay(Optional.empty(), midnight, midnight.plus(Duration.ofDays(2))).stream()
                .filter(day -> !workspace.providers().practice(day.provider())).map(DayUsage::sum).toList();
        var micros = days.stream().mapToLong(sum -> sum.costMicros()).sum();
        // A call that failed is no answer.
        var priceless = days.stream().mapToLong(sum -> Math.max(0, sum.withoutCost() - sum.failed())).sum();
        var money = micros > 0 && micros < CENT ? texts.say("shell.money.little") : texts.say("shell.money", micros / 1e6);
        return priceless == 0 ? money : texts.say("shell.money.partly", money, priceless);
    }
}
