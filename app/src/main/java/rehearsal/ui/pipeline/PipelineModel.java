package rehearsal.ui.pipeline;

import rehearsal.practice.InspectedTurn;
import rehearsal.practice.SessionActions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.ai.models.Money;
import rehearsal.session.SessionEvent;
import rehearsal.session.Turn;
import rehearsal.turn.Overrides;
import rehearsal.turn.Prepared;
import rehearsal.turn.Stage;
import rehearsal.turn.StageReport;
import rehearsal.turn.TurnEvent;
import rehearsal.practice.InspectedTurn.ValueRow;
import rehearsal.ui.pipeline.StageRow.Standing;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.session.Spending;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stages of one turn, while it runs and afterwards, and what a person changes in them to run it again. */
public final class PipelineModel {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SessionActions desk;
    private final WindowContext around;
    private final BiConsumer<UUID, Overrides> again;
    private Optional<Tried> tried = Optional.empty();
    private Runnable unkept = PipelineModel::nothingWritten;
    private final Latest loading;
    private final ObjectProperty<List<StageRow>> stages = new SimpleObjectProperty<>(StageRow.waiting());
    private final ObjectProperty<List<ValueRow>> values = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<InspectedTurn>> inspected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Stage>> open = new SimpleObjectProperty<>(Optional.of(Stage.GATHER));
    private final ObjectProperty<Overrides> edits = new SimpleObjectProperty<>(Overrides.none());
    private final ObjectProperty<TimeBars> bars = new SimpleObjectProperty<>(TimeBars.none());
    private final IntegerProperty number = new SimpleIntegerProperty();
    private final IntegerProperty tab = new SimpleIntegerProperty();
    private final IntegerProperty changes = new SimpleIntegerProperty();
    private AnswerTiming timing;
    private Optional<Prepared> asking = Optional.empty();

    public PipelineModel(SessionActions desk, WindowContext around, BiConsumer<UUID, Overrides> again) {
        this.desk = desk;
        this.around = around;
        this.again = again;
        this.loading = new Latest(around.background());
        this.timing = new AnswerTiming(desk::now);
    }

    public ReadOnlyObjectProperty<List<StageRow>> stages() {
        return stages;
    }

    public ReadOnlyObjectProperty<List<ValueRow>> values() {
        return values;
    }

    public ReadOnlyObjectProperty<Optional<InspectedTurn>> inspected() {
        return inspected;
    }

    public ReadOnlyObjectProperty<Optional<Stage>> open() {
        return open;
    }

    public ReadOnlyObjectProperty<Overrides> edits() {
        return edits;
    }

    public ReadOnlyObjectProperty<TimeBars> bars() {
        return bars;
    }

    /** Which turn is shown; 0 for none. */
    public IntegerProperty number() {
        return number;
    }

    /** Counts on when something is shown that was not, once for everything that changes together. */
    ReadOnlyIntegerProperty changes() {
        return changes;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** 0 stages, 1 what was sent, 2 raw reply. */
    public IntegerProperty tab() {
        return tab;
    }

    void toggle(Stage stage) {
        open.set(open.get().equals(Optional.of(stage)) ? Optional.empty() : Optional.of(stage));
        changed();
    }

    /** Goes to a stage from elsewhere, for example from an action's row. */
    public void reveal(Stage stage) {
        tab.set(0);
        open.set(Optional.of(stage));
        changed();
    }

    public void clear() {
        loading.cancel();
        number.set(0);
        forget();
        changed();
    }

    public void begin(int turn) {
        loading.cancel();
        number.set(turn);
        forget();
        changed();
    }

    private void forget() {
        inspected.set(Optional.empty());
        edits.set(Overrides.none());
        values.set(List.of());
        stages.set(StageRow.waiting());
        bars.set(TimeBars.none());
        timing = new AnswerTiming(desk::now);
        asking = Optional.empty();
    }

    public void hear(SessionEvent event) {
        if (event instanceof SessionEvent.Pipeline told) {
            hear(told.event());
        } else if (event instanceof SessionEvent.Token) {
            spoke();
        }
    }

    private void hear(TurnEvent event) {
        switch (event) {
            case TurnEvent.StageStarted started -> {
                timing.started(started.stage());
                put(new StageRow(started.stage(), Standing.BUSY, "", Optional.empty()));
            }
            case TurnEvent.StageFinished finished -> finished(finished.report());
            case TurnEvent.Asking(Prepared prepared) -> {
                asking = Optional.of(prepared);
                values.set(prepared.values().stream().map(
                        value -> InspectedTurn.row(value, text -> desk.tokens(prepared.asked().model(), text))).toList());
                changed();
            }
            case TurnEvent.Waiting _,TurnEvent.Retrying _,TurnEvent.Token _,TurnEvent.Reasoning _,TurnEvent.UsageReported _,TurnEvent.Read _ ->
                {
                }
            case TurnEvent.Applied _,TurnEvent.Done _,TurnEvent.Failed _ -> {
            }
        }
    }

    /** Words of the answer came. */
    private void spoke() {
        timing.spoke();
    }

    /** Time has passed while the answer comes. */
    public void streaming() {
        if (stages.get().get(StageRow.SHOWN.indexOf(Stage.SEND)).standing() == Standing.BUSY) {
            var times = timing.soFar();
            var words = timing.firstWord().map(first -> around.texts().say("chat.first-word", Spending.seconds(first.toMillis())))
                    .orElseGet(() -> around.texts().say("chat.stage.waits-word"));
            put(new StageRow(Stage.SEND, Standing.BUSY, words, Optional.of(times.firstWord().plus(times.streaming()))));
            bars.set(times);
        }
    }

    private void finished(StageReport report) {
        timing.finished(report);
        put(row(report));
    }

    private static StageRow row(StageReport report) {
        return new StageRow(report.stage(), report.finished() ? Standing.DONE : Standing.FAILED, report.summary(),
                Optional.of(report.took()));
    }

    private void put(StageRow row) {
        if (StageRow.SHOWN.contains(row.stage())) {
            stages.set(stages.get().stream().map(old -> old.stage() == row.stage() ? row : old).toList());
        }
    }

    /** Reads what is kept of a turn. */
    public void show(UUID session, Turn turn) {
        if (inspected.get().filter(shown -> shown.turn().equals(turn.id())).isPresent()) {
            return;
        }
        loading.run(() -> desk.inspect(session, turn.id()), found -> {
            number.set(turn.number());
            forget();
            found.ifPresent(this::fill);
            changed();
        }, failure -> around.desk().failed(failure));
    }

    private void fill(InspectedTurn found) {
        inspected.set(Optional.of(found));
        tried.filter(before -> before.turn().equals(found.turn())).ifPresent(before -> edits.set(before.edits()));
        values.set(found.values());
        stages.set(StageRow.SHOWN.stream().map(stage -> found.stages().stream().filter(report -> report.stage() == stage).map(
                PipelineModel::row).reduce((first, last) -> last).orElseGet(() -> StageRow.waiting(stage))).toList());
        bars.set(TimeBars.of(found));
    }

    /** A stage in words a person uses, where more is known of it than its own summary says. */
    Optional<String> summary(Stage stage) {
        var shown = inspected.get();
        return switch (stage) {
            case SELECT -> shown.filter(turn -> !turn.prompts().isEmpty()).map(turn -> turn.prompts().getLast()).or(
                    () -> asking.map(Prepared::prompt).map(desk::words));
            case GATHER -> values.get().isEmpty()
                    ? Optional.empty()
                    : Optional.of(around.texts().say("chat.gathered", values.get().size(),
                            Spending.count(values.get().stream().mapToInt(ValueRow::tokens).sum())));
            case FORMAT -> shown.flatMap(InspectedTurn::request).or(() -> asking.map(Prepared::wire))
                    .map(wire -> around.texts().say("chat.formatted", desk.providers().title(wire.provider()),
                            String.format(Locale.ENGLISH, "%.1f", wire.body().length() / 1000.0)));
            case ASSEMBLE, INSTRUCT, BEGIN, SEND, PARSE, APPLY, COMPLETE -> Optional.empty();
        };
    }

    public void edit(String key, String value) {
        var changed = new HashMap<String, String>(edits.get().values());
        if (values.get().stream().anyMatch(row -> row.key().equals(key) && row.text().equals(value))) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        edits.set(edits.get().withValues(changed));
        changed();
    }

    public void editBody(String body) {
        var same = inspected.get().flatMap(InspectedTurn::body).filter(body::equals).isPresent();
        edits.set(new Overrides(edits.get().values(), Optional.empty(), same ? Optional.empty() : Optional.of(body), edits.get().reply()));
        changed();
    }

    public void editReply(String reply) {
        var same = raw().equals(reply);
        edits.set(new Overrides(edits.get().values(), Optional.empty(), edits.get().body(), same ? Optional.empty() : Optional.of(reply)));
        changed();
    }

    void undoEdits() {
        edits.set(Overrides.none());
        changed();
    }

    boolean edited() {
        return !edits.get().equals(Overrides.none());
    }

    Map<String, String> editedValues() {
        return edits.get().values();
    }

    /** The same message once more with everything that was changed here. */
    public void runAgain() {
        keepWhatIsWritten();
        inspected.get().ifPresent(shown -> {
            tried = edited() ? Optional.of(new Tried(shown.turn(), edits.get())) : Optional.empty();
            again.accept(shown.turn(), edits.get());
        });
    }

    /** A field in which something is being written says how to keep it, for a key can run the turn while it has the focus. */
    public void writing(Runnable keep) {
        unkept = keep;
    }

    private void keepWhatIsWritten() {
        var keep = unkept;
        unkept = PipelineModel::nothingWritten;
        keep.run();
    }

    private static void nothingWritten() {
        // No field is open.
    }

    /** The turn that ran last came to its end, so that nothing has to be kept for another try. */
    public void answered() {
        tried = Optional.empty();
    }

    /** Changes that were run in vain: they are there again with the turn they were made in. */
    private record Tried(UUID turn, Overrides edits) {
    }

    /** What the same turn cost; a written reply costs nothing. */
    Optional<Money> price() {
        return edits.get().reply().isPresent() ? Optional.of(Money.ZERO) : inspected.get().flatMap(InspectedTurn::cost);
    }

    public String raw() {
        return inspected.get().flatMap(InspectedTurn::answered).map(answered -> answered.raw()).orElse("");
    }

    /** The exact request, its key masked, as a person can read it. */
    public String request() {
        return inspected.get().flatMap(InspectedTurn::request).map(wire -> {
            var head = new StringBuilder(wire.method()).append(' ').append(wire.url()).append('\n');
            wire.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
            wire.rewritten().forEach(one -> head.append(around.texts().say("chat.rewritten", one.feature(), one.done())).append('\n'));
            return head.append('\n').append(indented(wire.body())).toString();
        }).orElse("");
    }

    static String indented(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }
}
