package rehearsal.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import rehearsal.text.Texts;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.theme.Look;
import rehearsal.workspace.DatabaseChoice;
import rehearsal.workspace.Workspace;

/** The settings place. */
public final class SettingsScreen implements Screen {

    private final SettingsModel model;
    private final WindowContext around;
    private final Parent view;

    /** {@code changed} is run when something that other screens show is different now. */
    public SettingsScreen(Workspace workspace, WindowContext around, Look look, Optional<DatabaseChoice> database, Runnable changed) {
        this.around = around;
        this.model = new SettingsModel(workspace, around,
                new SettingsModel.Appearance(look.theme(), look.fontScale(), look.comfortable(), look.calmWanted()), database,
                changed);
        this.view = SettingsController.view(model, around.texts());
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Settings;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.Settings wanted) {
            model.open(wanted.page());
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return model.page().get() == Page.PROGRAMS && model.programs().canSave()
                ? List.of(Command.of(around.texts().say("settings.program.save"), "fth-save", "Shortcut+S", model.programs()::save))
                : List.of();
    }

    @Override
    public void close() {
        model.programs().keepDraft();
    }

    @Override
    public void keep() {
        model.programs().keepDraft();
    }

    /** The pages, for whoever looks for one by name. */
    public static List<Command> pages(Texts texts, WindowServices desk) {
        return Stream.of(Page.values())
                .map(page -> Command.of(texts.say("settings.find", texts.say("settings.page." + page.id())), page.icon(),
                        () -> desk.go(new Place.Settings(Optional.of(page.id())))))
                .toList();
    }
}
