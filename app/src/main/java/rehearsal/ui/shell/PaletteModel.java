package rehearsal.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rehearsal.ui.place.Command;

/** What the palette offers for the words typed so far: commands that match, then what the screens find. */
public final class PaletteModel {

    private static final int SHOWN = 12;

    private final Supplier<List<Command>> commands;
    private final Function<String, List<Command>> find;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Command> offered = FXCollections.observableArrayList();

    public PaletteModel(Supplier<List<Command>> commands, Function<String, List<Command>> find) {
        this.commands = commands;
        this.find = find;
        words.addListener((property, before, after) -> refresh());
    }

    public StringProperty words() {
        return words;
    }

    public ObservableList<Command> offered() {
        return offered;
    }

    public void refresh() {
        var wanted = words.get().strip().toLowerCase(Locale.ROOT);
        var ranked = commands.get().stream().filter(command -> matches(command, wanted))
                .sorted(Comparator.comparingInt(command -> rank(command, wanted)));
        var found = wanted.isEmpty() ? Stream.<Command>empty() : find.apply(wanted).stream();
        offered.setAll(Stream.concat(ranked, found).limit(SHOWN).toList());
    }

    private static boolean matches(Command command, String wanted) {
        var title = command.title().toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+")).allMatch(title::contains);
    }

    private static int rank(Command command, String wanted) {
        return command.title().toLowerCase(Locale.ROOT).startsWith(wanted) ? 0 : 1;
    }
}
