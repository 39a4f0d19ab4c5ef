package rehearsal.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import rehearsal.store.setting.Settings;
import rehearsal.ui.draft.WindowContext;
import rehearsal.workspace.Workspace;

/** What holds for everybody who works in this library. */
final class RulesModel {

    private final Workspace workspace;
    private final WindowContext around;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper approval = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sample = new ReadOnlyBooleanWrapper();

    RulesModel(Workspace workspace, WindowContext around, Runnable changed) {
        this.workspace = workspace;
        this.around = around;
        this.changed = changed;
    }

    private record Seen(boolean approval, boolean sample) {
    }

    /** Whether a version needs a reviewer's approval before it can go live. */
    ReadOnlyBooleanProperty approval() {
        return approval.getReadOnlyProperty();
    }

    /** Whether there is still something of the sample. */
    ReadOnlyBooleanProperty sample() {
        return sample.getReadOnlyProperty();
    }

    void refresh() {
        around.run(() -> {
            var asked = workspace.store().settings().read(Settings.APPROVAL_BEFORE_LIVE).map(value -> value.strip().equals("true"));
            return new Seen(asked.orElse(false), workspace.starterLibrary().isThere());
        }, seen -> {
            approval.set(seen.approval());
            sample.set(seen.sample());
        });
    }

    void approval(boolean wanted) {
        if (wanted == approval.get()) {
            return;
        }
        approval.set(wanted);
        around.run(() -> {
            workspace.store().settings().write(Settings.APPROVAL_BEFORE_LIVE, String.valueOf(wanted));
            return wanted;
        }, kept -> around.desk().undoable(around.texts().say(kept ? "settings.approval.on" : "settings.approval.off"),
                () -> approval(!kept)));
    }

    void removeSample() {
        around.run(() -> workspace.starterLibrary().remove(workspace.author()).removed(), versions -> {
            sample.set(false);
            around.desk().say(around.texts().say("settings.sample.gone", versions));
            changed.run();
        });
    }
}
