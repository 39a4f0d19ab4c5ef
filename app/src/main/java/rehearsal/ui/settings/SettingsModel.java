package rehearsal.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;
import rehearsal.ui.theme.ThemeChoice;
import rehearsal.workspace.DatabaseChoice;
import rehearsal.workspace.Workspace;

/** Which page is open, and the models of all. */
final class SettingsModel {

    private final WindowContext around;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.PROVIDERS);
    private final ProvidersModel providers;
    private final ProgramsModel programs;
    private final StorageModel storage;
    private final RulesModel rules;
    private final Optional<DatabaseModel> database;
    private final Optional<NetworkModel> network;
    private final Appearance appearance;

    /** What the window lets a person choose of its look. */
    record Appearance(ObjectProperty<ThemeChoice> theme, DoubleProperty fontScale, BooleanProperty comfortable, BooleanProperty calm) {
    }

    SettingsModel(Workspace workspace, WindowContext around, Appearance appearance, Optional<DatabaseChoice> database, Runnable changed) {
        this.around = around;
        this.appearance = appearance;
        this.providers = new ProvidersModel(workspace.providers(), around, changed);
        this.programs = new ProgramsModel(workspace, around);
        this.storage = new StorageModel(workspace, around);
        this.rules = new RulesModel(workspace, around, changed);
        this.database = database.map(choice -> new DatabaseModel(choice, around));
        this.network = workspace.providers().networking().map(way -> new NetworkModel(way, around));
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    ProvidersModel providers() {
        return providers;
    }

    ProgramsModel programs() {
        return programs;
    }

    StorageModel storage() {
        return storage;
    }

    /** The choice of the next start's library; none where the command line made it. */
    Optional<DatabaseModel> database() {
        return database;
    }

    Optional<NetworkModel> network() {
        return network;
    }

    /** The pages there are. */
    List<Page> pages() {
        return Stream.of(Page.values()).filter(page -> page != Page.NETWORK || network.isPresent()).toList();
    }

    RulesModel rules() {
        return rules;
    }

    Appearance appearance() {
        return appearance;
    }

    void go(Page wanted) {
        around.desk().go(new Place.Settings(Optional.of(wanted.id())));
    }

    /** Opens a page and reads again what it shows. */
    void open(Optional<String> wanted) {
        page.set(wanted.flatMap(Page::named).orElse(page.get()));
        switch (page.get()) {
            case PROVIDERS -> providers.refresh();
            case PROGRAMS -> programs.refresh();
            case DATA -> {
                storage.refresh();
                database.ifPresent(DatabaseModel::refresh);
            }
            case NETWORK -> network.ifPresent(NetworkModel::refresh);
            case RULES -> rules.refresh();
            case LOOK -> around.desk().status(List.of());
        }
    }
}
