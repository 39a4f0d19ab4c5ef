package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import rehearsal.document.DocumentProblem;
import java.util.Set;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.prompt.Problem;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.testing.TestSeed;

class LibraryImportTest {
    private static final Scope SOWING = new Scope("garden", PromptType.COACH, Optional.of("SOWING"));

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLibraryGoesOutAndComesBackAsItWas() throws IOException {
        var random = TestSeed.random("LibraryImportTest", 11);
        var versions = new ArrayList<PromptVersion>();
        for (var number = 1; number <= 60; number++) {
            var version = Samples.anyVersion(random, number);
            if (!version.text().body().contains("\0")) {
                versions.add(version);
            }
        }
        LibraryWriter.write(folder.resolve("first"), versions);
        // A program that is not known here says nothing about keys and actions, so nothing keeps these versions from being live.
        var report = new LibraryImport(store.prompts(), List.of(), Clock.systemUTC(), UUID::randomUUID)
                .run(reader().read(folder.resolve("first")), ImportedVersion.AS_THEY_WERE, "Ann");
        assertEquals(List.of(), report.failed());

        var out = new LibraryExport(store.prompts()).write(folder.resolve("second"), List.of("garden"));

        assertEquals(versions.size(), out.written().size());
        for (var file : out.written()) {
            assertEquals(withoutLabels(folder.resolve("first").resolve(file)), withoutLabels(folder.resolve("second").resolve(file)));
        }
        assertEquals(versions.size(),
                new LibraryExport(store.prompts()).write(folder.resolve("second"), List.of("garden")).unchanged().size());
    }

    /** A label points at one version of a scope; the random library hands the same one out twice. */
    private static String withoutLabels(Path file) throws IOException {
        return Files.readString(file).replaceFirst("(?m)^labels: .*\\n", "");
    }

    @Test
    void anImportNeverGoesLiveByItself() {
        var report = importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 3\nactive: true\nlabels: [staging]\n---\nx"),
                ImportedVersion.INACTIVE, "Ann");

        assertEquals(3, report.imported().getFirst().version().orElseThrow());
        assertEquals(List.of("It was active in the file and came in inactive; make it live when you have looked at it."),
                report.imported().getFirst().notes());
        assertEquals(Optional.empty(), store.prompts().live(SOWING));
        assertEquals(3, store.prompts().byLabel(SOWING, "staging").version());
    }

    @Test
    void aRestoredLibraryIsLiveAsItWasButNeverWithErrorsAndNeverUnasked() {
        var report = importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 1\nactive: true\n---\nfine",
                "---\ntype: COACH\nphase: SOWING\nversion: 2\nactive: true\n---\n{nobody}",
                "---\ntype: COACH\nphase: SOWING\nversion: 3\n---\nsays nothing"), ImportedVersion.AS_THEY_WERE, "Ann");

        assertEquals(1, store.prompts().live(SOWING).orElseThrow().version());
        assertTrue(report.imported().get(1).notes().toString().contains("has errors"), report.imported().toString());
    }

    @Test
    void labelsThatDecideWhatOthersGetAreNotSetByAnImport() {
        importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 1\nlabels: [production, staging]\n---\nx"),
                ImportedVersion.INACTIVE, "Ann");
        assertEquals(Set.of("staging"), store.prompts().version(SOWING, 1).orElseThrow().labels());

        importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 2\nlabels: [production]\n---\ny"),
                ImportedVersion.AS_THEY_WERE, "Ann");
        assertEquals(2, store.prompts().byLabel(SOWING, "production").version());
    }

    @Test
    void afterTheSampleIsRemovedLabelsAndNotesComeInAndTheDryRunKnowsTheNumber() {
        importing().run(
                reading("---\ntype: COACH\nphase: SOWING\nversion: 1\n---\none", "---\ntype: COACH\nphase: SOWING\nversion: 2\n---\ntwo"),
                ImportedVersion.SAMPLE, "Ann");
        store.prompts().removeSamples("Ann");
        var reading = reading("---\ntype: COACH\nphase: SOWING\nlabels: [staging]\nchange_note: why\n---\nthree");

        var tried = importing().tryOut(reading, ImportedVersion.INACTIVE, "Ann");
        var done = importing().run(reading, ImportedVersion.INACTIVE, "Ann");

        assertEquals(3, done.imported().getFirst().version().orElseThrow());
        assertEquals(tried.imported(), done.imported());
        assertEquals(Optional.of("why"), store.prompts().byLabel(SOWING, "staging").changeNote());
    }

    @Test
    void aPlanShowsEachTextBeforeAndAfterAndIsCarriedOutAsItIs() {
        var foreign = new LibraryReader(ReadOptions.of(Samples.program()).convertingOnly(Set.of("a.txt")));
        var read = foreign.read("a.txt", "Hi {{name}}".getBytes(StandardCharsets.UTF_8));

        var plan = importing().plan(read, ImportedVersion.INACTIVE, "Ann");

        var row = plan.rows().getFirst();
        assertEquals(List.of("Hi {{name}}", "Hi {name}"), List.of(row.before(), row.after()));
        assertTrue(row.isConverted() && row.isConvertible() && !row.isNewVersionOfAPrompt());
        assertEquals(List.of(), store.prompts().programs());
        var report = importing().carryOut(plan, done -> true);
        var template = new Scope("garden", PromptType.TEMPLATE, Optional.of("a"));
        assertEquals(List.of(new ImportReport.Made(template, 1)), report.made());
        assertEquals("Hi {name}", store.prompts().version(template, 1).orElseThrow().text().body());
    }

    @Test
    void aFileThatSaysNothingAboutBeingActiveIsNotToldToHaveSaidSo() {
        var silent = importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 4\n---\nx"), ImportedVersion.INACTIVE, "Ann");
        assertEquals(List.of(), silent.imported().getFirst().notes());

        var off = importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 5\nactive: false\n---\ny"), ImportedVersion.INACTIVE,
                "Ann");
        assertEquals(List.of(), off.imported().getFirst().notes());
    }

    @Test
    void whatIsThereAlreadyIsSkippedAndATakenNumberIsRefused() {
        var first = "---\ntype: COACH\nphase: SOWING\nversion: 1\n---\none";
        importing().run(reading(first), ImportedVersion.INACTIVE, "Ann");

        assertEquals(1, importing().run(reading(first), ImportedVersion.INACTIVE, "Ann").skipped().size());
        var refused = importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 1\n---\nother"), ImportedVersion.INACTIVE, "Ann")
                .failed();
        assertTrue(refused.getFirst().message().contains("never changes"), refused.toString());
        assertEquals("one", store.prompts().version(SOWING, 1).orElseThrow().text().body());
    }

    @Test
    void whatHasNoNumberComesOnTopAndOnlyOnce() {
        importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 7\n---\nseven"), ImportedVersion.INACTIVE, "Ann");
        var json = new LibraryReader(ReadOptions.of(Samples.program())).read("a.json",
                "[{\"coaching_phase\": \"SOWING\", \"body\": \"eight\"}, {\"coaching_phase\": \"HARVEST\", \"body\": \"h\"}]"
                        .getBytes(StandardCharsets.UTF_8));

        var report = importing().run(json, ImportedVersion.INACTIVE, "Ann");

        assertEquals(List.of(8, 1), report.imported().stream().map(each -> each.version().orElseThrow()).toList());
        assertEquals(2, importing().run(json, ImportedVersion.INACTIVE, "Ann").skipped().size());
    }

    @Test
    void unknownNamesAreImportedAndLintedRed() {
        var report = importing().run(reading("---\ntype: COACH\nphase: WEEDING\nallowed_actions: [pull]\n---\n{soil}"),
                ImportedVersion.INACTIVE,
                "Ann");

        var codes = report.imported().getFirst().problems().stream().filter(Problem::blocksLive).map(Problem::code).toList();
        assertEquals(List.of(Problem.Code.UNKNOWN_KEY, Problem.Code.UNKNOWN_PHASE, Problem.Code.UNKNOWN_ACTION), codes);
        assertEquals("{soil}",
                store.prompts().latest(new Scope("garden", PromptType.COACH, Optional.of("WEEDING"))).orElseThrow().text().body());
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        importing().run(reading("---\ntype: COACH\nphase: SOWING\nversion: 1\n---\none"), ImportedVersion.INACTIVE, "Ann");
        var reading = reading("---\ntype: COACH\nphase: SOWING\nversion: 1\n---\nother", "---\ntype: SYSTEM\n---\nnew",
                "---\ntype: NONE\n---\nx");

        var tried = importing().tryOut(reading, ImportedVersion.INACTIVE, "Ann");
        assertEquals(Optional.empty(), store.prompts().latest(new Scope("garden", PromptType.SYSTEM, Optional.empty())));
        var done = importing().run(reading, ImportedVersion.INACTIVE, "Ann");

        assertTrue(tried.dryRun());
        assertEquals(done.imported(), tried.imported());
        assertEquals(done.skipped(), tried.skipped());
        assertEquals(done.failed(), tried.failed());
    }

    @Test
    void brokenFilesAreReportedAndTheOthersImported() throws IOException {
        Files.createDirectories(folder.resolve("in/sub/.git"));
        Files.writeString(folder.resolve("in/a.md"), "---\ntype: SYSTEM\nversion: 1\n---\ngood");
        Files.writeString(folder.resolve("in/b.md"), "---\ntype: [\n---\nbad");
        Files.writeString(folder.resolve("in/sub/c.md"), "---\ntype: SYSTEM\nversion: 1\n---\nanother");
        Files.writeString(folder.resolve("in/picture.png"), "?");
        Files.writeString(folder.resolve("in/sub/.git/d.md"), "---\ntype: SYSTEM\n---\nhidden");

        var report = importing().run(reader().read(folder.resolve("in")), ImportedVersion.INACTIVE, "Ann");

        assertEquals(List.of("a.md"), report.imported().stream().map(ImportReport.Imported::file).toList());
        assertEquals(List.of("b.md", "sub/c.md"), report.failed().stream().map(problem -> problem.file()).sorted().toList());
        assertTrue(report.failed().toString().contains("so is a.md"), report.failed().toString());
        assertEquals(List.of("sub/.git/", "picture.png"), report.skipped().stream().map(Skipped::file).toList());
    }

    @Test
    void aFolderThatIsAFileOrMissingIsAClearProblem() {
        assertTrue(reader().read(folder.resolve("nowhere.md")).failed().getFirst().message().contains("it is not there"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsReportedForEachFile() throws IOException {
        Files.writeString(folder.resolve("garden"), "in the way");

        var written = LibraryWriter.write(folder, List.of(Samples.version(SOWING, 1, "x")));

        assertEquals(1, written.failed().size());
        assertEquals("garden/COACH/SOWING/v0001.md", written.failed().getFirst().file());
    }

    private LibraryImport importing() {
        return new LibraryImport(store.prompts(), List.of(Samples.program()), Clock.systemUTC(), UUID::randomUUID);
    }

    private static LibraryReader reader() {
        return new LibraryReader(ReadOptions.of(Samples.program()));
    }

    private static ReadFiles reading(String... files) {
        var prompts = new ArrayList<ImportedPrompt>();
        var problems = new ArrayList<DocumentProblem>();
        for (var at = 0; at < files.length; at++) {
            var reading = reader().read(at + ".md", files[at].getBytes(StandardCharsets.UTF_8));
            prompts.addAll(reading.prompts());
            problems.addAll(reading.problems());
        }
        return new ReadFiles(prompts, List.of(), problems);
    }
}
