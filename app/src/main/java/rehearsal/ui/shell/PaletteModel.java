package rehearsal.ui.shell;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;

/** What the palette offers for the words typed so far: commands at once, and what the library holds as soon as it is found. */
public final class PaletteModel {

    private static final int SHOWN = 40;
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Supplier<List<PaletteRow>> commands;
    private final Searching searching;
    private final Latest pause;
    private final Latest search;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> offered = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final IntegerProperty changes = new SimpleIntegerProperty();
    private List<PaletteRow> found = List.of();

    public PaletteModel(Supplier<List<PaletteRow>> commands, Searching searching, Background background) {
        this.commands = commands;
        this.searching = searching;
        this.pause = new Latest(background);
        this.search = new Latest(background);
        words.subscribe((_, _) -> refresh());
    }

    public StringProperty words() {
        return words;
    }

    public ObservableList<PaletteRow> offered() {
        return offered;
    }

    /** Whether the library is still being looked through. */
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    public void refresh() {
        found = List.of();
        search.cancel();
        var wanted = wanted();
        if (wanted.isEmpty()) {
            pause.cancel();
            looking.set(false);
        } else {
            looking.set(true);
            pause.after(PAUSE, () -> look(wanted));
        }
        offer();
    }

    /** Another screen can be asked for what it does. */
    void moreCommands() {
        offer();
    }

    private void look(String wanted) {
        search.run(() -> searching.find(wanted), offers -> {
            found = offers;
            looking.set(false);
            offer();
        }, failure -> looking.set(false));
    }

    private void offer() {
        var wanted = wanted();
        offered.setAll(Stream.concat(commands.get().stream(), found.stream()).filter(offer -> rank(offer, wanted).isPresent())
                .sorted(Comparator.<PaletteRow>comparingInt(offer -> rank(offer, wanted).orElse(0)).thenComparing(PaletteRow::kind)
                        .thenComparingInt(offer -> wanted.isEmpty() ? 0 : offer.command().title().length()))
                .limit(SHOWN).toList());
        changes.set(changes.get() + 1);
    }

    /** Counts how often something else is offered, once all of it is. */
    ReadOnlyIntegerProperty changes() {
        return changes;
    }

    private String wanted() {
        return words.get().strip().toLowerCase(Locale.ROOT);
    }

    /** Small is good. What was found in a text stands last, and needs no match in its title. */
    private static OptionalInt rank(PaletteRow offer, String wanted) {
        return offer.kind() == PaletteRow.Kind.TEXT ? OptionalInt.of(9) : rank(offer.command().title(), wanted);
    }

    static OptionalInt rank(String title, String wanted) {
        var words = title.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || words.equals(wanted)) {
            return OptionalInt.of(0);
        }
        if (words.startsWith(wanted)) {
            return OptionalInt.of(1);
        }
        if (IntStream.range(1, words.length()).anyMatch(at -> startsWord(words, at) && words.startsWith(wanted, at))) {
            return OptionalInt.of(2);
        }
        var parts = wanted.split("\\s+");
        if (Stream.of(parts).allMatch(part -> IntStream.range(0, words.length())
                .anyMatch(at -> startsWord(words, at) && words.startsWith(part, at)))) {
            return OptionalInt.of(3);
        }
        return Stream.of(parts).allMatch(words::contains) ? OptionalInt.of(4) : OptionalInt.empty();
    }

    private static boolean startsWord(String words, int at) {
        return at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
    }
}
