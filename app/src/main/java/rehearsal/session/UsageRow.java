package rehearsal.session;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import rehearsal.store.usage.UsageEntry;
import rehearsal.store.usage.UsageLog;
import rehearsal.turn.Answered;
import rehearsal.turn.PromptRef;
import rehearsal.turn.TurnRecord;

/** What a call used, as a row of the usage log. */
final class UsageRow {

    private UsageRow() {
    }

    static UsageEntry of(TurnRecord record, UUID session, Optional<UUID> turn) {
        var answered = record.answered();
        var tokens = answered.flatMap(Answered::usage).map(usage -> new UsageEntry.Tokens(OptionalInt.of((int) usage.input()),
                OptionalInt.of((int) usage.output()),
                usage.cachedInput().isPresent() ? OptionalInt.of((int) usage.cachedInput().getAsLong()) : OptionalInt.empty())).orElseGet(
                        UsageEntry.Tokens::unknown);
        var micros = answered.flatMap(Answered::cost)
                .map(cost -> OptionalLong.of(cost.dollars().movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact()))
                .orElseGet(OptionalLong::empty);
        var first = answered.flatMap(Answered::firstText).map(time -> OptionalLong.of(time.toMillis())).orElseGet(OptionalLong::empty);
        var outcome = record.failure().map(failure -> failure.id()).orElse(UsageLog.DONE);
        return new UsageEntry(record.startedAt(), record.program(), prompt(record), record.model().provider(), record.model().model(),
                tokens, micros,
                answered.map(reply -> reply.total().toMillis()).orElse(0L), first, outcome, Optional.of(session), turn);
    }

    private static Optional<UsageEntry.UsedPrompt> prompt(TurnRecord record) {
        return record.asked().map(asked -> asked.prompts()).filter(prompts -> !prompts.isEmpty()).map(prompts -> prompts.getLast()).filter(
                ref -> ref.version().isPresent()).map(UsageRow::used);
    }

    private static UsageEntry.UsedPrompt used(PromptRef ref) {
        return new UsageEntry.UsedPrompt(ref.scope().type().name(), ref.scope().phase(), ref.version().getAsInt());
    }
}
