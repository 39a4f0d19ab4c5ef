package rehearsal.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import rehearsal.program.Program;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;
import rehearsal.store.prompt.SearchHit;
import rehearsal.store.prompt.SearchQuery;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.draft.Titles;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.settings.SettingsScreen;
import rehearsal.workspace.Workspace;

/** Looks through a library for the palette: prompts by name, what could go live, talks, pages of the settings, words in the texts. */
final class LibrarySearch implements Searching {

    private static final int FEWEST_LETTERS = 3;
    private static final int TEXTS = 8;
    private static final int TALKS = 200;
    private static final int BEFORE = 24;
    private static final int AFTER = 52;

    private final Workspace workspace;
    private final Program program;
    private final WindowContext around;
    private final VersionActions desk;
    private final Map<Scope, Named> names = new ConcurrentHashMap<>();

    LibrarySearch(Workspace workspace, Program program, WindowContext around, VersionActions desk) {
        this.workspace = workspace;
        this.program = program;
        this.around = around;
        this.desk = desk;
    }

    /** A name is read again when there is a newer version. */
    private record Named(int version, String title) {
    }

    @Override
    public List<PaletteRow> find(String words) {
        var offers = new ArrayList<PaletteRow>();
        for (var summary : workspace.store().prompts().scopes(program.name())) {
            if (summary.latest().isPresent()) {
                offers.add(prompt(summary));
                goingLive(summary).ifPresent(offers::add);
            }
        }
        talks().forEach(offers::add);
        arms().forEach(offers::add);
        SettingsScreen.pages(around.texts(), around.desk()).forEach(page -> offers.add(PaletteRow.of(page, PaletteRow.Kind.SETTING)));
        var matching = new ArrayList<>(
                offers.stream().filter(offer -> PaletteModel.rank(offer.command().title(), words).isPresent()).toList());
        if (words.length() >= FEWEST_LETTERS) {
            var seen = new HashSet<Scope>();
            workspace.store().prompts().search(new SearchQuery(words, Optional.of(program.name()), false, TEXTS)).stream()
                    .filter(hit -> seen.add(hit.scope())).forEach(hit -> matching.add(text(hit)));
        }
        return matching;
    }

    private PaletteRow prompt(ScopeSummary summary) {
        var live = summary.live().isPresent()
                ? around.texts().say("library.live", summary.live().getAsInt())
                : around.texts().say("library.none-live");
        return PaletteRow.of(new Command(title(summary), "fth-file-text", live, Optional.empty(),
                () -> around.desk().go(Place.Library.at(summary.scope()))), PaletteRow.Kind.PROMPT);
    }

    private Optional<PaletteRow> goingLive(ScopeSummary summary) {
        var newest = summary.latest().orElse(0);
        if (summary.live().isPresent() && summary.live().getAsInt() >= newest) {
            return Optional.empty();
        }
        var texts = around.texts();
        var replaces = summary.live().isPresent()
                ? texts.say("shell.find.replaces", summary.live().getAsInt())
                : texts.say("shell.find.replaces.nothing");
        return Optional.of(PaletteRow.of(new Command(texts.say("shell.find.live", title(summary), newest), "fth-radio", replaces,
                Optional.empty(), () -> desk.makeLive(summary.scope(), newest)), PaletteRow.Kind.LIVE));
    }

    private String title(ScopeSummary summary) {
        var newest = summary.latest().orElse(0);
        var known = names.get(summary.scope());
        if (known == null || known.version() != newest) {
            var name = workspace.store().prompts().version(summary.scope(), newest).flatMap(version -> version.text().name());
            known = new Named(newest, Titles.of(summary.scope(), name, program, around.texts()));
            names.put(summary.scope(), known);
        }
        return known.title();
    }

    /** Two talks that hear one client are found as one. */
    private Stream<PaletteRow> arms() {
        var texts = around.texts();
        var anew = PaletteRow.of(Command.of(texts.say("arms.title"), "fth-git-branch", () -> around.desk().go(Place.RehearseArms.anew())),
                PaletteRow.Kind.EVERYWHERE);
        var kept = workspace.store().pairs().newest(program.name(), TALKS).stream().map(pair -> PaletteRow.of(
                new Command(texts.say("arms.pair.open", pair.title()), "fth-git-branch", texts.say("arms.votes", pair.votes()),
                        Optional.empty(),
                        () -> around.desk().go(Place.RehearseArms.kept(pair.id().toString()))),
                PaletteRow.Kind.TALK));
        return Stream.concat(Stream.of(anew), kept);
    }

    private Stream<PaletteRow> talks() {
        var arms = workspace.store().pairs().sessions(program.name());
        return workspace.store().sessions().page(Optional.of(program.name()), Optional.empty(), TALKS).stream().filter(
                talk -> !arms.contains(talk.id())).map(
                        talk -> PaletteRow.of(
                                new Command(talk.title(), "fth-message-circle", around.texts().say("shell.find.talk", talk.turns()),
                                        Optional.empty(),
                                        () -> around.desk()
                                                .go(new Place.Rehearse(Optional.empty(), Optional.of(talk.id().toString()),
                                                        OptionalInt.empty()))),
                                PaletteRow.Kind.TALK));
    }

    private PaletteRow text(SearchHit hit) {
        var words = hit.matches().isEmpty()
                ? hit.excerpt()
                : hit.excerpt().substring(hit.matches().getFirst().start(), hit.matches().getFirst().end());
        var line = line(hit.scope(), hit.version(), words);
        var title = workspace.store().prompts().version(hit.scope(), hit.version()).flatMap(version -> version.text().name());
        var texts = around.texts();
        return new PaletteRow(
                new Command(Titles.of(hit.scope(), title, program, texts), "fth-align-left", texts.say("shell.find.line", line),
                        Optional.empty(),
                        () -> around.desk().go(new Place.Library(Optional.of(hit.scope()), OptionalInt.of(line), OptionalInt.empty()))),
                excerpt(hit), PaletteRow.Kind.TEXT);
    }

    /** Where the words stand in what the editor will show: the draft if there is one. */
    private int line(Scope scope, int number, String words) {
        var draft = workspace.store().drafts().find(scope, workspace.author()).map(Draft::text);
        var body = draft.or(() -> workspace.store().prompts().version(scope, number).map(PromptVersion::text)).map(text -> text.body())
                .orElse("");
        var at = body.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0 ? 1 : 1 + (int) body.substring(0, at).chars().filter(letter -> letter == '\n').count();
    }

    private static String excerpt(SearchHit hit) {
        var at = hit.matches().isEmpty() ? 0 : hit.matches().getFirst().start();
        var from = Math.max(0, at - BEFORE);
        var to = Math.min(hit.excerpt().length(), at + AFTER);
        var words = hit.excerpt().substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + words + (to < hit.excerpt().length() ? " …" : "");
    }
}
