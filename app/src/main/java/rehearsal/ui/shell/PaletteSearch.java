package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import rehearsal.library.AuthorContext;
import rehearsal.library.LibrarySearch;
import rehearsal.store.Store;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.settings.SettingsScreen;

/** What the palette offers of a library: prompts by name, what could go live, sessions, pages of the settings, words in the texts. */
final class PaletteSearch implements Searching {

    private static final int TALKS = 200;

    private final Store store;
    private final AuthorContext shelves;
    private final LibrarySearch search;
    private final WindowContext around;
    private final VersionActions desk;

    PaletteSearch(Store store, AuthorContext shelves, WindowContext around, VersionActions desk) {
        this.store = store;
        this.shelves = shelves;
        this.search = new LibrarySearch(shelves);
        this.around = around;
        this.desk = desk;
    }

    @Override
    public List<PaletteRow> find(String words) {
        var offers = new ArrayList<PaletteRow>();
        for (var prompt : search.prompts()) {
            offers.add(row(prompt));
            goingLive(prompt).ifPresent(offers::add);
        }
        talks().forEach(offers::add);
        arms().forEach(offers::add);
        SettingsScreen.pages(around.texts(), around.desk()).forEach(page -> offers.add(PaletteRow.of(page, PaletteRow.Kind.SETTING)));
        var matching = new ArrayList<>(
                offers.stream().filter(offer -> PaletteModel.rank(offer.command().title(), words).isPresent()).toList());
        search.passages(words).forEach(passage -> matching.add(row(passage)));
        return matching;
    }

    private PaletteRow row(LibrarySearch.Prompt prompt) {
        var live = prompt.summary().live().isPresent()
                ? around.texts().say("library.live", prompt.summary().live().getAsInt())
                : around.texts().say("library.none-live");
        return PaletteRow.of(new Command(prompt.title(), "fth-file-text", live, Optional.empty(),
                () -> around.desk().go(Place.Library.at(prompt.scope()))), PaletteRow.Kind.PROMPT);
    }

    private Optional<PaletteRow> goingLive(LibrarySearch.Prompt prompt) {
        if (!prompt.hasNewerThanLive()) {
            return Optional.empty();
        }
        var texts = around.texts();
        var live = prompt.summary().live();
        var replaces = live.isPresent() ? texts.say("shell.find.replaces", live.getAsInt()) : texts.say("shell.find.replaces.nothing");
        return Optional.of(PaletteRow.of(new Command(texts.say("shell.find.live", prompt.title(), prompt.newest()), "fth-radio", replaces,
                Optional.empty(), () -> desk.makeLive(prompt.scope(), prompt.newest())), PaletteRow.Kind.LIVE));
    }

    /** Two sessions of one client are found as one. */
    private Stream<PaletteRow> arms() {
        var texts = around.texts();
        var fresh = PaletteRow.of(Command.of(texts.say("arms.title"), "fth-git-branch", () -> around.desk().go(Place.RehearseArms.anew())),
                PaletteRow.Kind.EVERYWHERE);
        var kept = store.pairs().newest(shelves.program().name(), TALKS).stream().map(pair -> PaletteRow.of(
                new Command(texts.say("arms.pair.open", pair.title()), "fth-git-branch", texts.say("arms.votes", pair.votes()),
                        Optional.empty(),
                        () -> around.desk().go(Place.RehearseArms.kept(pair.id().toString()))),
                PaletteRow.Kind.TALK));
        return Stream.concat(Stream.of(fresh), kept);
    }

    private Stream<PaletteRow> talks() {
        var arms = store.pairs().sessions(shelves.program().name());
        return store.sessions().page(Optional.of(shelves.program().name()), Optional.empty(), TALKS).stream().filter(
                talk -> !arms.contains(talk.id())).map(
                        talk -> PaletteRow.of(
                                new Command(talk.title(), "fth-message-circle", around.texts().say("shell.find.talk", talk.turns()),
                                        Optional.empty(),
                                        () -> around.desk()
                                                .go(new Place.Rehearse(Optional.empty(), Optional.of(talk.id().toString()),
                                                        OptionalInt.empty()))),
                                PaletteRow.Kind.TALK));
    }

    private PaletteRow row(LibrarySearch.Passage passage) {
        var where = new Place.Library(Optional.of(passage.scope()), OptionalInt.of(passage.line()), OptionalInt.empty());
        return new PaletteRow(new Command(passage.title(), "fth-align-left", around.texts().say("shell.find.line", passage.line()),
                Optional.empty(), () -> around.desk().go(where)), passage.excerpt(), PaletteRow.Kind.TEXT);
    }
}
