package rehearsal.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.document.DocumentProblem;
import rehearsal.exchange.PlaceholderStyle;
import rehearsal.exchange.PromptFile;
import rehearsal.library.AuthorContext;
import rehearsal.library.Entry;
import rehearsal.library.Filter;
import rehearsal.library.Linting;
import rehearsal.library.ProblemFinder;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;

class LibraryModelTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private DeskNotes desk;
    private AuthorContext shelves;
    private WindowContext around;
    private LibraryModel library;
    private ProblemFinder finder;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        desk = new DeskNotes();
        var store = sample.workspace().store();
        shelves = new AuthorContext(store.prompts(), store.drafts(), sample.program(), "Ines Keller", sample.workspace().clock());
        around = new WindowContext(new HandBackground(), Texts.english(), desk);
        finder = new Linting(shelves.programs());
        library = new LibraryModel(shelves, around, finder);
        library.refresh();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theTreeFollowsTheOrderOfThePhases() {
        var coach = entries().stream().filter(entry -> entry.scope().type() == PromptType.COACH).map(Entry::title).toList();
        assertEquals(List.of("Get to know you", "Identity creation", "Identity refinement", "Integration", "Completed"), coach);
    }

    @Test
    void thePlantedDefectIsMarkedRed() {
        var entry = entries().stream().filter(each -> each.scope().equals(SampleDesk.REFINEMENT)).findFirst().orElseThrow();
        assertEquals(Entry.Finding.ERROR, entry.finding());
        library.filter().set(Filter.PROBLEMS);
        assertEquals(List.of(SampleDesk.REFINEMENT), entries().stream().map(Entry::scope).toList());
    }

    @Test
    void wordsOfABodyFindItsPromptWithAPreview() {
        library.words().set("clever names");
        assertEquals(List.of(SampleDesk.CREATION), entries().stream().map(Entry::scope).toList());
        var hit = library.shown().get().rows().stream()
                .flatMap(row -> row instanceof TreeRow.Found found ? Stream.of(found.hit()) : Stream.empty())
                .findFirst().orElseThrow();
        assertEquals("clever names", hit.match());
        library.go(hit);
        assertEquals(Optional.of(new Place.Library(Optional.of(SampleDesk.CREATION), OptionalInt.of(2), OptionalInt.empty())), desk.went());
        library.words().set("");
        assertTrue(entries().size() > 5);
    }

    @Test
    void howeverFastSomebodyTypesOneSearchRunsAtATimeAndTheLastWordsAreFound() {
        var queue = new Queue();
        library = new LibraryModel(shelves, new WindowContext(queue, Texts.english(), desk), finder);
        library.refresh();
        queue.work();
        var words = "clever names";
        for (var letter = 1; letter <= words.length(); letter++) {
            library.words().set(words.substring(0, letter));
        }
        assertEquals(words.length() + 1, queue.tasks.size(), "the names are looked through with every letter, the bodies once");
        queue.work();
        assertEquals(List.of(SampleDesk.CREATION), entries().stream().map(Entry::scope).toList());
        library.words().set("clever");
        library.words().set("");
        queue.work();
        assertTrue(entries().size() > 5, "nothing that was found too late narrows the tree");
    }

    /** Work waits until it is asked for. */
    private static final class Queue implements Background {
        private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

        void work() {
            while (!tasks.isEmpty()) {
                tasks.poll().run();
            }
        }

        @Override
        public <T> Work run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
            var cancelled = new AtomicBoolean();
            tasks.add(() -> new HandBackground().run(task, found -> {
                if (!cancelled.get()) {
                    done.accept(found);
                }
            }, failed));
            return () -> cancelled.set(true);
        }

        @Override
        public Work later(Duration delay, Runnable onScreen) {
            return () -> {
            };
        }

        @Override
        public void show(Runnable onScreen) {
            onScreen.run();
        }
    }

    @Test
    void aPromptWhoseVersionsAreAllOffIsArchivedAndItsPhaseStandsEmpty() {
        shelves.prompts().history(SampleDesk.CREATION, 100)
                .forEach(version -> shelves.prompts().deactivate(SampleDesk.CREATION, version.version(), "Ines Keller"));
        library.refresh();
        var rows = library.shown().get().rows();
        assertTrue(rows.contains(new TreeRow.Group("archived", "Archived", 1, false)), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row instanceof TreeRow.Leaf leaf && leaf.stand()
                && leaf.entry().scope().equals(SampleDesk.CREATION)), rows.toString());
        library.toggle("archived");
        assertTrue(library.shown().get().rows().getLast() instanceof TreeRow.Leaf leaf && leaf.entry().archived());
    }

    @Test
    void whatASwitchWouldChangeIsSaidBeforeAndTakenBack() {
        sample.withHistory();
        library.refresh();
        var moves = new StatusChanges(shelves, around, finder, library::refresh);
        var offered = new ArrayList<StatusChanges.Move>();
        moves.of(entry(SampleDesk.CREATION), offered::addAll);
        assertEquals(List.of("Make v8 live: replaces v7", "Deactivate v7: v2 becomes live",
                "Archive, switch 2 versions off: no live prompt for Identity creation then"),
                offered.stream().map(move -> move.title() + ": " + move.consequence()).toList());
        offered.get(1).does().run();
        assertEquals(2, shelves.prompts().live(SampleDesk.CREATION).orElseThrow().version());
        desk.undo();
        assertEquals(7, shelves.prompts().live(SampleDesk.CREATION).orElseThrow().version());
        offered.getLast().does().run();
        assertTrue(entry(SampleDesk.CREATION).archived());
        desk.undo();
        assertEquals(7, shelves.prompts().live(SampleDesk.CREATION).orElseThrow().version());
    }

    @Test
    void aNewPromptBeginsWithATemplateAndIsNotLive() {
        var begun = new NewPromptModel(library, shelves, around, () -> {
        });
        begun.begin(Optional.empty());
        assertEquals("Give the phase an id.", begun.wrong().get());
        begun.phase().set("SOMEWHERE_ELSE");
        assertTrue(begun.meaning().get().startsWith("The program has no phase SOMEWHERE_ELSE yet"), begun.meaning().get());
        begun.save();
        var scope = new Scope("identity-coaching", PromptType.COACH, Optional.of("SOMEWHERE_ELSE"));
        assertTrue(shelves.prompts().latest(scope).orElseThrow().text().body().startsWith("# Who you are"));
        assertTrue(shelves.prompts().live(scope).isEmpty());
        assertEquals(Optional.of(Place.Library.at(scope)), desk.went());
        assertEquals(Entry.Finding.ERROR, entry(scope).finding());
    }

    @Test
    void anImportSaysWhatItWouldDoAndWritesNothingUntilItIsToldTo() throws Exception {
        var good = Files.writeString(folder.resolve("good.md"), "---\nprogram: identity-coaching\ntype: SENTINEL\n---\nKeep it.\n");
        var rubbish = Files.write(folder.resolve("rubbish.json"), new byte[]{65, 10, 0, 3});
        var empty = Files.writeString(folder.resolve("empty.md"), "");
        var wide = Files.write(folder.resolve("wide.md"), "---\n".getBytes(StandardCharsets.UTF_16));
        var old = Files.write(folder.resolve("old.md"), "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        var sentinel = new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty());
        var before = shelves.prompts().latest(sentinel).orElseThrow().version();
        var importing = new ImportModel(shelves, around, library::refresh);
        importing.take(List.of(good, rubbish, empty, wide, old));
        var report = importing.sheet().get().orElseThrow().report();
        assertEquals(1, report.imported().size());
        assertEquals(List.of("rubbish.json:2:1: This is no text: it holds a zero byte at offset 2, as programs and pictures do."
                + " (choose a text file)", "empty.md:1:1: This file is empty. (choose a file with a prompt in it)",
                "wide.md:1:1: This file is UTF-16, and prompts are read as UTF-8. (save the file as UTF-8)",
                "old.md:1:3: This file is not UTF-8: the byte at offset 2 does not belong to any character. (save the file as UTF-8)"),
                report.failed().stream().map(DocumentProblem::sentence).toList());
        assertEquals(before, shelves.prompts().latest(sentinel).orElseThrow().version(), "nothing is written by looking");
        importing.bringIn();
        assertEquals(before + 1, shelves.prompts().latest(sentinel).orElseThrow().version());
        assertTrue(desk.said().getLast().startsWith("1 imported"), desk.said().toString());
        assertTrue(importing.cargo().get().isEmpty());
    }

    @Test
    void anImportThatIsStoppedBringsNothingInAndStillWaits() throws Exception {
        var sentinel = new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty());
        var before = shelves.prompts().latest(sentinel).orElseThrow().version();
        var files = new ArrayList<Path>();
        for (var number = 0; number < 3; number++) {
            files.add(Files.writeString(folder.resolve("rule" + number + ".md"), "---\ntype: SENTINEL\n---\nKeep rule " + number + ".\n"));
        }
        var importing = new ImportModel(shelves, around, library::refresh);
        importing.take(files);
        desk.stopAtOnce();
        importing.bringIn();
        assertEquals(before, shelves.prompts().latest(sentinel).orElseThrow().version());
        assertEquals("The import was stopped. Nothing came in.", desk.said().getLast());
        assertTrue(importing.open() && !importing.busy().get());
    }

    @Test
    void filesThatAreTooLargeAreRefusedBeforeTheyAreRead() throws Exception {
        var huge = folder.resolve("huge.md");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        var long1 = Files.writeString(folder.resolve("long.md"), "---\ntype: SYSTEM\n---\n" + "word ".repeat(240_000));
        var importing = new ImportModel(shelves, around, library::refresh);
        importing.take(List.of(huge, long1));
        assertEquals(List.of("huge.md: This file has 314572800 bytes; the limit is 268435456 (256 MiB).",
                "long.md:4:1: The body has 1200000 bytes; the limit is 1048576 (1 MiB). (shorten it or split it)"),
                importing.sheet().get().orElseThrow().report().failed().stream().map(DocumentProblem::sentence).toList());
    }

    @Test
    void anImportThatCannotBeWrittenSaysWhyAndStillWaits() throws Exception {
        var good = Files.writeString(folder.resolve("good.md"), "---\ntype: SENTINEL\n---\nKeep it.\n");
        var importing = new ImportModel(shelves, around, library::refresh);
        importing.take(List.of(good));
        sample.workspace().store().close();
        importing.bringIn();
        assertTrue(!importing.failure().get().isBlank(), "it says why");
        assertTrue(importing.open() && !importing.busy().get());
        assertTrue(desk.said().isEmpty(), desk.said().toString());
    }

    @Test
    void aDuplicateIsACopyOfTheNewestTextAndSaysWhereItComesFrom() {
        var begun = new NewPromptModel(library, shelves, around, () -> {
        });
        begun.begin(Optional.of(entry(SampleDesk.CREATION)));
        begun.aim().set(new NewPromptModel.Aim.Known(SampleDesk.REFINEMENT, 2));
        begun.name().set("Another try");
        begun.save();
        var copy = shelves.prompts().latest(SampleDesk.REFINEMENT).orElseThrow();
        assertEquals(shelves.prompts().latest(SampleDesk.CREATION).orElseThrow().text().body(), copy.text().body());
        assertEquals(Optional.of("Another try"), copy.text().name());
        assertEquals(Optional.of("Copied from Identity creation"), copy.changeNote());
        assertTrue(!copy.active(), "it is off until somebody makes it live");
    }

    @Test
    void whatIsPastedIsOfferedAPlaceAndItsPlaceholdersAreConvertedOnRequest() {
        var importing = new ImportModel(shelves, around, library::refresh);
        importing.paste("Say hello to {{user_name}}.\n", Optional.empty());
        assertTrue(importing.homeless().get());
        assertEquals(PromptType.TEMPLATE, importing.sheet().get().orElseThrow().report().imported().getFirst().scope().type());
        importing.into().set(Optional.of(SampleDesk.CREATION));
        assertEquals(Set.of(PlaceholderStyle.DOUBLE_BRACES), importing.offered().get());
        importing.convert(PlaceholderStyle.DOUBLE_BRACES, true);
        importing.bringIn();
        var saved = shelves.prompts().latest(SampleDesk.CREATION).orElseThrow();
        assertEquals("Say hello to {user_name}.\n", saved.text().body());
        assertEquals(List.of("user_name"), saved.text().contextKeys());
        importing.paste("---\ntype: SYSTEM\n---\nBe brief, ${user_name}.\n", Optional.of(SampleDesk.CREATION));
        assertEquals(PromptType.SYSTEM, importing.sheet().get().orElseThrow().report().imported().getFirst().scope().type());
        assertEquals(Set.of(), importing.offered().get(), "a text with front matter of ours is never rewritten");
    }

    @Test
    void aPromptIsCarriedOutAsAFileThatSaysWhatItIs() throws IOException {
        sample.withHistory();
        var door = new LibraryPanes(library, shelves, around, finder, new NoDialogs());
        var file = door.carry(SampleDesk.CREATION).orElseThrow();
        var live = shelves.prompts().live(SampleDesk.CREATION).orElseThrow();
        assertEquals("identity-coaching-COACH-IDENTITY_CREATION-v000" + live.version() + ".md", file.getFileName().toString());
        assertEquals(PromptFile.write(live), Files.readString(file));
        assertTrue(door.carry(new Scope("identity-coaching", PromptType.COACH, Optional.of("NOWHERE"))).isEmpty());
        Files.delete(file);
        Files.delete(file.getParent());
    }

    private Entry entry(Scope scope) {
        return library.all().get().stream().filter(each -> each.scope().equals(scope)).findFirst().orElseThrow();
    }

    private List<Entry> entries() {
        return library.shown().get().rows().stream()
                .flatMap(row -> row instanceof TreeRow.Leaf leaf ? Stream.of(leaf.entry()) : Stream.empty()).toList();
    }
}
