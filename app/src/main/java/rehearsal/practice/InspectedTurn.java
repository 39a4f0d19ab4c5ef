package rehearsal.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import rehearsal.ai.WireRequest;
import rehearsal.ai.models.Money;
import rehearsal.state.Card;
import rehearsal.state.ActionOutcome;
import rehearsal.turn.Answered;
import rehearsal.turn.TurnFailure;
import rehearsal.turn.Origin;
import rehearsal.turn.PromptRef;
import rehearsal.turn.StageReport;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.context.Value;
import rehearsal.turn.reply.ParsedReply;

/** A turn laid open: each stage, what went in and what came out. */
public record InspectedTurn(UUID turn, List<StageReport> stages, List<String> prompts, List<String> notices, List<ValueRow> values,
        List<SegmentRow> segments, Optional<WireRequest> request, Optional<Answered> answered, Optional<ParsedReply> parsed,
        List<ActionOutcome> outcomes, List<Card> cards, Optional<TurnFailure> failure, Optional<String> body) {

    public InspectedTurn {
        stages = List.copyOf(stages);
        prompts = List.copyOf(prompts);
        notices = List.copyOf(notices);
        values = List.copyOf(values);
        segments = List.copyOf(segments);
        outcomes = List.copyOf(outcomes);
        cards = List.copyOf(cards);
    }

    /** How a text is counted, and what a prompt is called. */
    public record Reading(ToIntFunction<String> tokens, Function<PromptRef, String> words) {
    }

    public record ValueRow(String key, String text, String source, Value.Kind kind, int tokens) {
    }

    public record SegmentRow(Origin origin, String source, String text, int tokens) {
    }

    public static InspectedTurn of(UUID turn, TurnRecord record, Optional<String> body, Reading reading) {
        var asked = record.asked();
        var prompts = asked.stream().flatMap(all -> all.prompts().stream()).map(
                reading.words()).toList();
        var tokens = reading.tokens();
        var values = asked.stream().flatMap(all -> all.values().stream()).map(
                value -> row(value, tokens)).toList();
        var segments = asked.stream().flatMap(all -> all.segments().stream()).map(segment -> new SegmentRow(segment.origin(),
                segment.source(), segment.text(), tokens.applyAsInt(segment.text()))).toList();
        return new InspectedTurn(turn, record.stages(), prompts, asked.map(all -> all.notices()).orElse(List.of()), values, segments,
                asked.map(all -> all.request()), record.answered(), record.parsed(), record.outcomes(), record.cards(), record.failure(),
                body);
    }

    public static ValueRow row(Value value, ToIntFunction<String> tokens) {
        return new ValueRow(value.key(), value.text(), value.source(), value.kind(), tokens.applyAsInt(value.text()));
    }

    public Optional<Money> cost() {
        return answered.flatMap(Answered::cost);
    }
}
