package rehearsal.ui.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.state.UserNote;

/** A state as a person looks at it: who the client is after a turn, and what the turn changed. */
public record StateSight(int turn, State before, State after, List<Line> changes, List<Line> all) {

    public StateSight {
        changes = List.copyOf(changes);
        all = List.copyOf(all);
    }

    enum Sign {
        SAME, ADDED, REMOVED
    }

    /** One line of the comparison: a key, and its value where it has one. */
    record Line(Sign sign, String key, String words) {
    }

    static StateSight of(int turn, State before, State after, Program program) {
        var changes = new ArrayList<Line>();
        changed(changes, "phase", phase(before, program), phase(after, program));
        identities(changes, before, after);
        var fields = new LinkedHashSet<>(before.fields().keySet());
        fields.addAll(after.fields().keySet());
        fields.forEach(name -> changed(changes, name, field(before, name, program), field(after, name, program)));
        lists(changes, before, after);
        notes(changes, before, after);
        brief(changes, before, after);
        return new StateSight(turn, before, after, changes, everything(after, program));
    }

    boolean isNew(Identity identity) {
        return before.identity(identity.id()).isEmpty();
    }

    boolean isNew(UserNote note) {
        return before.userNotes().stream().noneMatch(known -> known.id().equals(note.id()));
    }

    boolean isCurrent(Identity identity) {
        return after.field("current_identity").filter(identity.id()::equals).isPresent();
    }

    long newIdentities() {
        return after.identities().stream().filter(this::isNew).count();
    }

    long newNotes() {
        return after.userNotes().stream().filter(this::isNew).count();
    }

    private static List<Line> everything(State state, Program program) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Sign.SAME, "phase", phase(state, program)));
        state.fields().keySet().forEach(name -> lines.add(new Line(Sign.SAME, name, field(state, name, program))));
        state.lists().forEach((name, values) -> lines.add(new Line(Sign.SAME, name, String.join(", ", values))));
        state.identities().forEach(identity -> lines.add(new Line(Sign.SAME, "identity", identity.name() + ", " + identity.state())));
        lines.addAll(brief(state));
        return lines;
    }

    private static void identities(List<Line> changes, State before, State after) {
        var lines = new ArrayList<Line>();
        for (var identity : after.identities()) {
            var known = before.identity(identity.id());
            if (known.isEmpty()) {
                lines.add(new Line(Sign.ADDED, "  " + identity.name(), ""));
            } else if (!known.get().equals(identity)) {
                differences(lines, known.get(), identity);
            }
        }
        before.identities().stream().filter(identity -> after.identity(identity.id()).isEmpty()).forEach(
                identity -> lines.add(new Line(Sign.REMOVED, "  " + identity.name(), "")));
        if (!lines.isEmpty()) {
            changes.add(new Line(Sign.SAME, "identities", ""));
            changes.addAll(lines);
        }
    }

    private static void differences(List<Line> lines, Identity before, Identity after) {
        changed(lines, "  " + after.name() + " name", before.name(), after.name());
        changed(lines, "  " + after.name() + " state", before.state(), after.state());
        changed(lines, "  " + after.name() + " category", before.category(), after.category());
        changed(lines, "  " + after.name() + " I am", before.iAmStatement().orElse(""), after.iAmStatement().orElse(""));
        changed(lines, "  " + after.name() + " picture", before.visualization().orElse(""), after.visualization().orElse(""));
        after.notes().stream().filter(note -> !before.notes().contains(note)).forEach(
                note -> lines.add(new Line(Sign.ADDED, "  " + after.name() + " note", note)));
        if (before.archived() != after.archived()) {
            lines.add(new Line(Sign.ADDED, "  " + after.name(), "put away"));
        }
    }

    private static void lists(List<Line> changes, State before, State after) {
        var names = new LinkedHashSet<>(before.lists().keySet());
        names.addAll(after.lists().keySet());
        for (var name : names) {
            before.list(name).stream().filter(value -> !after.list(name).contains(value)).forEach(
                    value -> changes.add(new Line(Sign.REMOVED, name, value)));
            after.list(name).stream().filter(value -> !before.list(name).contains(value)).forEach(
                    value -> changes.add(new Line(Sign.ADDED, name, value)));
        }
    }

    private static void notes(List<Line> changes, State before, State after) {
        after.userNotes().stream().filter(note -> before.userNotes().stream().noneMatch(known -> known.id().equals(note.id()))).forEach(
                note -> changes.add(new Line(Sign.ADDED, "note", note.note())));
    }

    private static void brief(List<Line> changes, State before, State after) {
        var was = brief(before);
        var is = brief(after);
        was.stream().filter(line -> !is.contains(line)).forEach(line -> changes.add(new Line(Sign.REMOVED, line.key(), line.words())));
        is.stream().filter(line -> !was.contains(line)).forEach(line -> changes.add(new Line(Sign.ADDED, line.key(), line.words())));
    }

    /** What was understood of a creative brief. */
    private static List<Line> brief(State state) {
        var lines = new ArrayList<Line>();
        state.brief().ifPresent(brief -> {
            brief.sceneElements().forEach(element -> lines.add(new Line(Sign.SAME, "scene", element.description())));
            brief.displayTexts().forEach(words -> lines.add(new Line(Sign.SAME, "words", words.text())));
            brief.ambiguities()
                    .forEach(unclear -> lines.add(new Line(Sign.SAME, unclear.resolved() ? "settled" : "unclear", unclear.text())));
            brief.lastSummary().ifPresent(summary -> lines.add(new Line(Sign.SAME, "summary", summary)));
            lines.add(new Line(Sign.SAME, "confirmed", brief.confirmed() ? "yes" : "no"));
        });
        return lines;
    }

    private static void changed(List<Line> changes, String key, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        Optional.of(before).filter(words -> !words.isEmpty()).ifPresent(words -> changes.add(new Line(Sign.REMOVED, key, words)));
        Optional.of(after).filter(words -> !words.isEmpty()).ifPresent(words -> changes.add(new Line(Sign.ADDED, key, words)));
    }

    private static String phase(State state, Program program) {
        return program.phase(state.currentPhase()).map(phase -> phase.title()).orElse(state.currentPhase());
    }

    /** An identity by its name and a category by its title, for a person. */
    private static String field(State state, String name, Program program) {
        var value = state.field(name).orElse("");
        return program.field(name).map(StateField::holds).map(holds -> switch (holds) {
            case IDENTITY -> state.identity(value).map(Identity::name).orElse(value);
            case CATEGORY, TEXT -> program.title(holds, value);
        }).orElse(value);
    }
}
