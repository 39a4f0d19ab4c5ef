package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rehearsal.document.DocumentReader;
import rehearsal.document.JsonNodes;
import rehearsal.program.ActionType;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.ActionOutcome.Result;
import tools.jackson.databind.node.ObjectNode;

class ActionsTest {
    private static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();
    private static final State STATE = state("""
            state:
              current_phase: IDENTITY_CREATION
              current_identity: i2
              skipped_identity_categories: [home]
              asked_questions: [an ordinary day]
            identities:
              - {id: i1, name: Baker, category: passions, state: ACCEPTED, notes: [Bread on Sundays.]}
              - {id: i2, name: Big sister, category: family, state: SUGGESTED, i_am_statement: I am there., notes: [They ring her.]}
              - {id: i3, name: Saver, category: money, state: REFINED}
              - {id: i4, name: Old name, category: work_and_craft, state: SUGGESTED, archived: true}
            user_notes:
              - {id: n1, note: Prefers mornings.}
              - {id: n2, note: Has a dog.}
            messages:
              - {role: client, text: Hello}
            """);

    @Test
    void everyActionOfTheProgramCanBeAppliedToSomeState() {
        var never = new TreeSet<>(PROGRAM.actions().stream().map(ActionType::type).toList());
        for (var seed = 1L; !never.isEmpty() && seed < 5_000; seed++) {
            var random = new RandomStates(seed, PROGRAM);
            new Actions().apply(PROGRAM, random.state(), random.actions(), Optional.empty()).outcomes().stream()
                    .filter(outcome -> outcome.result() == Result.APPLIED).forEach(outcome -> never.remove(outcome.action().type()));
        }
        assertEquals(Set.of(), never, "actions that no state took");
        assertEquals(26, PROGRAM.actions().size());
    }

    @Test
    void afterACombinationTheSurvivorMayTakeEitherName() {
        var combined = applied("combine_identities", "{identity_id_a: i1, identity_id_b: i2}").after();
        var renamed = new Actions().apply(PROGRAM, combined, List.of(action("update_identity_name", "{id: i1, name: Big sister}")),
                Optional.empty());
        assertEquals("Big sister", renamed.after().identity("i1").orElseThrow().name());
        var other = new Actions().apply(PROGRAM, combined, List.of(action("update_identity_name", "{id: i3, name: Big sister}")),
                Optional.empty());
        assertEquals(Result.REFUSED, other.outcomes().getFirst().result(), "the name is free for nobody else");
    }

    @Test
    void whatWasNeverWrittenCannotBeAccepted() {
        refused("accept_i_am_statement", "{id: i1}", "Baker has no I-am statement yet, so there is nothing to accept.");
        refused("accept_identity_visualization", "{id: i1}", "Baker has no visualization yet, so there is nothing to accept.");
        assertEquals("I_AM_STATED",
                applied("accept_i_am_statement", "{id: i1, i_am_statement: I am here.}").after().identity("i1").orElseThrow().state());
    }

    @Test
    void theIdOfADeletedNoteIsNeverUsedAgain() {
        var deleted = applied("delete_user_note", "{ids: [n2]}").after();
        var added = new Actions().apply(PROGRAM, deleted, List.of(action("add_user_note", "{notes: [Has a cat.]}")), Optional.empty())
                .after();
        assertEquals(List.of("n1", "n3"), added.userNotes().stream().map(UserNote::id).toList());
    }

    @Test
    void aNewIdentityGetsTheNextIdAndTheFirstState() {
        var after = applied("create_identity", "{name: ' Night reader ', note: Reads to her son., category: passions}").after();

        var created = after.identities().getLast();
        assertEquals("i5", created.id());
        assertEquals("Night reader", created.name());
        assertEquals("SUGGESTED", created.state());
        assertEquals(List.of("Reads to her son."), created.notes());
    }

    @Test
    void aNameIsTakenWhateverItsCaseAndEvenWhenArchived() {
        refused("create_identity", "{name: ' BAKER', note: x, category: passions}", "There is already an identity called Baker (i1).");
        refused("create_identity", "{name: old  NAME, note: x, category: passions}",
                "There is already an archived identity called Old name (i4).");
        refused("update_identity_name", "{id: i1, name: big SISTER}", "There is already an identity called Big sister (i2).");
    }

    @Test
    void aNameIsTakenWithinABatchTooAndThenNothingOfTheBatchStays() {
        var result = refused("create_multiple_identities", """
                {identities: [{name: Potter, note: a, category: passions}, {name: POTTER, note: b, category: passions}]}""",
                "There is already an identity called Potter (i5).");

        assertEquals(STATE, result.after());
    }

    @Test
    void aBatchCreatesItsIdentitiesInOrder() {
        var after = applied("create_multiple_identities", """
                {identities: [{name: Potter, note: a, category: passions}, {name: Aunt, note: b, category: family}]}""").after();

        assertEquals(List.of("Baker", "Big sister", "Saver", "Old name", "Potter", "Aunt"),
                after.identities().stream().map(Identity::name).toList());
    }

    @Test
    void aCategoryForOneIdentityTakesNoSecond() {
        refused("create_identity", "{name: Giver, note: x, category: money}", "Money holds one identity, and Saver (i3) is there.");
        var afterArchive = apply(STATE, action("archive_identity", "{id: i3}")).after();
        assertEquals(Result.APPLIED,
                apply(afterArchive, action("create_identity", "{name: Giver, note: x, category: money}")).outcomes().getFirst().result());
    }

    @Test
    void anIdentityIsRenamedAndItsStatementAndVisualizationWritten() {
        assertEquals("Sister", identity("i2", applied("update_identity_name", "{id: i2, name: Sister}")).name());
        assertEquals("BIG SISTER", identity("i2", applied("update_identity_name", "{id: i2, name: BIG SISTER}")).name());
        assertEquals(Optional.of("I am a baker."),
                identity("i1", applied("update_i_am_statement", "{id: i1, i_am_statement: I am a baker.}")).iAmStatement());
        assertEquals(Optional.of("Flour."),
                identity("i1", applied("update_identity_visualization", "{id: i1, visualization: Flour.}")).visualization());
        refused("update_i_am_statement", "{id: i1, i_am_statement: ' '}", "It gives Baker nothing new: what it brings is empty.");
        skipped("update_identity_name", "{id: i1, name: Baker}", "Baker is already as it was asked for.");
    }

    @Test
    void anAcceptedIdentityReachesItsStateAndNeverFallsBack() {
        assertEquals("ACCEPTED", identity("i2", applied("accept_identity", "{id: i2}")).state());
        skipped("accept_identity", "{id: i3}", "Saver is already Refined.");
    }

    @Test
    void finishingAPieceOfWorkMovesToTheOldestThatIsStillPending() {
        var refined = applied("accept_identity_refinement", "{id: i2}");
        assertEquals("i1", refined.after().field("current_identity").orElseThrow());
        assertEquals("Big sister is Refined. Next is Baker (i1).", refined.outcomes().getFirst().why());

        var last = apply(refined.after(), action("accept_identity_refinement", "{id: i1}"));
        assertEquals(Optional.empty(), last.after().field("current_identity"));

        assertEquals("i1", applied("accept_identity_commitment", "{id: i2}").after().field("current_identity").orElseThrow());
        var stated = applied("accept_i_am_statement", "{id: i1, i_am_statement: I am a baker.}");
        assertEquals("I_AM_STATED", identity("i1", stated).state());
        assertEquals(Optional.of("I am a baker."), identity("i1", stated).iAmStatement());
        assertEquals("i2", stated.after().field("current_identity").orElseThrow());
        var kept = applied("accept_i_am_statement", "{id: i2}");
        assertEquals(Optional.of("I am there."), identity("i2", kept).iAmStatement());
        var pictured = applied("update_identity_visualization", "{id: i2, visualization: A kitchen at six.}").after();
        assertEquals("i1",
                apply(pictured, action("accept_identity_visualization", "{id: i2}")).after().field("current_identity").orElseThrow());
    }

    @Test
    void workThatWasDoneBeforeLeavesTheClientWhereTheyAre() {
        var result = skipped("accept_identity_refinement", "{id: i3}", "Saver is already Refined.");

        assertEquals(STATE, result.after());
    }

    @Test
    void anArchivedIdentityStaysAndIsNoLongerCurrent() {
        var after = applied("archive_identity", "{id: i2}");

        assertTrue(identity("i2", after).archived());
        assertEquals(Optional.empty(), after.after().field("current_identity"));
        refused("archive_identity", "{id: i4}", "Old name (i4) is archived.");
        refused("archive_identity", "{id: i9}", "There is no identity with the id i9; i1 comes nearest.");
        refused("archive_identity", "{id: baker}", "There is no identity with the id baker; Baker has the id i1.");
    }

    @Test
    void nestingCopiesTheNotesToTheParentAndArchivesTheNested() {
        var after = applied("nest_identity", "{nested_identity_id: i2, parent_identity_id: i1}");

        assertEquals(List.of("Bread on Sundays.", "They ring her."), identity("i1", after).notes());
        assertTrue(identity("i2", after).archived());
        assertEquals("i1", after.after().field("current_identity").orElseThrow());
        refused("nest_identity", "{nested_identity_id: i1, parent_identity_id: i1}", "Both ids are i1.");
        refused("nest_identity", "{nested_identity_id: i1, parent_identity_id: i4}", "Old name (i4) is archived.");
    }

    @Test
    void combiningKeepsOneJoinsNamesAndNotesAndArchivesTheOther() {
        var after = applied("combine_identities", "{identity_id_a: i1, identity_id_b: i2}");

        var kept = identity("i1", after);
        assertEquals("Baker & Big sister", kept.name());
        assertEquals(List.of("Bread on Sundays.", "They ring her."), kept.notes());
        assertEquals(Optional.of("I am there."), kept.iAmStatement());
        assertTrue(identity("i2", after).archived());
        assertEquals("i1", after.after().field("current_identity").orElseThrow());
        refused("combine_identities", "{identity_id_a: i2, identity_id_b: i2}", "Both ids are i2.");
    }

    @Test
    void aNoteIsAddedOnce() {
        assertEquals(List.of("Bread on Sundays.", "Rye."), identity("i1", applied("add_identity_note", "{id: i1, note: Rye.}")).notes());
        skipped("add_identity_note", "{id: i1, note: bread on sundays.}", "Baker already has this note.");
        refused("add_identity_note", "{id: i1, note: ''}", "Its note is missing or empty.");
    }

    @Test
    void focusAndCurrentIdentityOnlyTakeWhatExists() {
        assertEquals(Optional.of("family"), applied("select_identity_focus", "{new_focus: family}").after().field("identity_focus"));
        refused("select_identity_focus", "{new_focus: familly}", "familly is not a possible value of new_focus; did you mean family?");
        assertEquals(Optional.of("i3"), applied("set_current_identity", "{identity_id: i3}").after().field("current_identity"));
        skipped("set_current_identity", "{identity_id: i2}", "The current identity is already Big sister (i2).");
        refused("set_current_identity", "{identity_id: i4}", "Old name (i4) is archived.");
    }

    @Test
    void categoriesAreSkippedAndTakenUpAgain() {
        assertEquals(List.of("home", "money"),
                applied("skip_identity_category", "{category: money}").after().list("skipped_identity_categories"));
        skipped("skip_identity_category", "{category: home}",
                "Home and surroundings is already one of the skipped identity categories.");
        assertEquals(List.of(), applied("unskip_identity_category", "{category: home}").after().list("skipped_identity_categories"));
        skipped("unskip_identity_category", "{category: money}", "Money is not one of the skipped identity categories.");
    }

    @Test
    void listsAreReplacedWholeAndQuestionsAppended() {
        assertEquals(List.of("kind", "late"),
                applied("update_who_you_are", "{who_you_are: [kind, ' late ', KIND, '']}").after().list("who_you_are"));
        assertEquals(List.of("calm"),
                applied("update_who_you_want_to_be", "{who_you_want_to_be: [calm]}").after().list("who_you_want_to_be"));
        assertEquals(List.of("an ordinary day", "joys"),
                applied("update_asked_questions", "{asked_question: joys}").after().list("asked_questions"));
        skipped("update_asked_questions", "{asked_question: An ordinary  DAY}",
                "An ordinary  DAY is already one of the asked questions.");
    }

    @Test
    void thePhaseMovesOnlyToWhatIsNext() {
        assertEquals("IDENTITY_REFINEMENT", applied("transition_phase", "{to_phase: IDENTITY_REFINEMENT}").after().currentPhase());
        refused("transition_phase", "{to_phase: INTEGRATION}",
                "INTEGRATION is not next after IDENTITY_CREATION; next is IDENTITY_REFINEMENT.");
        skipped("transition_phase", "{to_phase: IDENTITY_CREATION}", "The phase is already IDENTITY_CREATION.");
    }

    @Test
    void aCardIsShown() {
        assertEquals(List.of(new Card("Is it right?", List.of("Yes", "Almost"))),
                applied("show_card", "{text: Is it right?, buttons: ['Yes', Almost]}").cards());
    }

    @Test
    void userNotesAreKeptCorrectedAndDeleted() {
        var added = applied("add_user_note", "{notes: [Plays chess., has a DOG.]}").after();
        assertEquals(List.of("n1", "n2", "n3"), added.userNotes().stream().map(UserNote::id).toList());
        assertEquals("Prefers evenings.",
                applied("update_user_note", "{notes: [{id: n1, note: Prefers evenings.}]}").after().userNotes().getFirst().note());
        assertEquals(List.of("n2"), applied("delete_user_note", "{ids: [n1]}").after().userNotes().stream().map(UserNote::id).toList());
        refused("update_user_note", "{notes: [{id: n1, note: a}, {id: n1, note: b}]}", "The id n1 is named twice.");
        refused("delete_user_note", "{ids: [n1, n1]}", "The id n1 is named twice.");
        assertEquals(STATE, refused("delete_user_note", "{ids: [n1, n9]}", "There is no note with the id n9; n2 comes nearest.").after());
    }

    @Test
    void anErrorInOneActionDoesNotLoseTheOthers() {
        var result = apply(STATE, action("accept_identity", "{id: i9}"), action("accept_identity", "{id: i2}"));

        assertEquals(List.of(Result.REFUSED, Result.APPLIED), result.outcomes().stream().map(ActionOutcome::result).toList());
        assertEquals(List.of("accept_identity"), result.after().actions().stream().map(PastAction::type).toList());
    }

    @Test
    void actionsRunInTheOrderTheProgramDeclares() {
        var result = apply(STATE, action("transition_phase", "{to_phase: IDENTITY_REFINEMENT}"),
                action("create_identity", "{name: Potter, note: x, category: passions}"), action("add_user_note", "{notes: [x]}"));

        assertEquals(List.of("create_identity", "transition_phase", "add_user_note"),
                result.outcomes().stream().map(outcome -> outcome.action().type()).toList());
        assertEquals(List.of(Result.APPLIED, Result.APPLIED, Result.SKIPPED),
                result.outcomes().stream().map(ActionOutcome::result).toList());
        assertEquals("The phase changed to IDENTITY_REFINEMENT in this reply, and what comes after waits for the next one.",
                result.outcomes().getLast().why());
    }

    @Test
    void whatDoesNotFitTheParametersIsRefused() {
        refused("accept_identity", "{}", "The parameter id is missing.");
        refused("accept_identity", "{id: i1, why: x}", "There is no parameter why; one of: id");
        refused("update_who_you_are", "{who_you_are: kind}", "The parameter who_you_are must be a list.");
        refused("accept_identitty", "{id: i1}",
                "The program identity-coaching has no action accept_identitty; accept_identity comes nearest.");
    }

    @Test
    void anActionWithoutEffectsIsEmittedAndNotSimulated() {
        var text = "name: small\nphases: [{id: ONE}]\nactions: [{type: wave, describe: Waves.}]\n";
        var program = ((LoadedProgram.Loaded) new ProgramLoader().load("small.yaml", text)).program();

        var result = new Actions().apply(program, STATE, List.of(action("wave", "{}")), Optional.empty());

        assertEquals(Result.NOT_SIMULATED, result.outcomes().getFirst().result());
        assertEquals(1, result.after().actions().size());
    }

    @Test
    void whatRanIsKeptWithItsTimeAndItsMessage() {
        var at = Instant.parse("2026-11-10T08:00:00Z");
        var after = new Actions().apply(PROGRAM, STATE, List.of(action("accept_identity", "{id: i2}")), Optional.of(at)).after();

        assertEquals(Optional.of(at), after.actions().getFirst().at());
        assertEquals(1, after.actions().getFirst().afterMessage());
    }

    private static Applied applied(String type, String params) {
        return expect(Result.APPLIED, type, params);
    }

    private static Applied refused(String type, String params, String why) {
        var result = expect(Result.REFUSED, type, params);
        assertEquals(why, result.outcomes().getFirst().why());
        assertEquals(STATE, result.after());
        return result;
    }

    private static Applied skipped(String type, String params, String why) {
        var result = expect(Result.SKIPPED, type, params);
        assertEquals(why, result.outcomes().getFirst().why());
        return result;
    }

    private static Applied expect(Result expected, String type, String params) {
        var result = apply(STATE, action(type, params));
        assertEquals(expected, result.outcomes().getFirst().result(), result.outcomes().getFirst().why());
        return result;
    }

    private static Applied apply(State state, Action... actions) {
        return new Actions().apply(PROGRAM, state, new ArrayList<>(List.of(actions)), Optional.empty());
    }

    private static Identity identity(String id, Applied result) {
        return result.after().identity(id).orElseThrow();
    }

    /** Params as YAML, which is shorter to read here. */
    private static Action action(String type, String params) {
        var root = new DocumentReader().read("params.yaml", params).root().orElseThrow();
        return new Action(type, (ObjectNode) JsonNodes.toJson(root));
    }

    private static State state(String yaml) {
        var read = new Scenarios(name -> Optional.of(PROGRAM)).read("state.yaml", yaml);
        assertEquals(List.of(), read.problems());
        return ((ReadScenario.Loaded) read).scenario().state();
    }
}
