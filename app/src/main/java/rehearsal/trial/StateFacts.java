package rehearsal.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.state.Brief;
import rehearsal.state.Identity;
import rehearsal.state.State;

/**
 * A client's state as a list of things a person can read, so that two states can be laid beside each other. Ids are left out: two clients
 * who are the same in every word are the same client.
 */
public record StateFacts(List<Fact> facts) {

    private static final String AWAY = ", put away";

    public StateFacts {
        facts = List.copyOf(facts);
    }

    /** What kind of thing a fact is about. */
    public enum Kind {
        PHASE, IDENTITY, IDENTITY_DETAIL, FIELD, BRIEF,
        /** In a model's own words, which differ from one answer to the next even where nothing else does. */
        NOTE
    }

    /** One thing that is so: about what, and what. */
    public record Fact(Kind kind, String about, String words) {
    }

    public static StateFacts of(State state, Program program) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Kind.PHASE, "phase",
                program.phase(state.currentPhase()).map(phase -> phase.title()).orElse(state.currentPhase())));
        state.identities().forEach(identity -> identity(identity, program, facts));
        state.fields().forEach((name, value) -> {
            if (!value.isEmpty()) {
                facts.add(new Fact(Kind.FIELD, plain(name), field(state, name, value, program)));
            }
        });
        state.lists().forEach((name, values) -> values.forEach(value -> facts.add(new Fact(Kind.FIELD, plain(name), value))));
        state.userNotes().forEach(note -> facts.add(new Fact(Kind.NOTE, "note", note.note())));
        state.brief().ifPresent(brief -> brief(brief, facts));
        return new StateFacts(facts);
    }

    /** The same client, as far as it shows in more than the wording of notes. */
    public boolean sameAs(StateFacts other) {
        return weighing().equals(other.weighing());
    }

    /** What is so here and not there. */
    public List<Fact> notIn(StateFacts other) {
        var there = new ArrayList<>(other.facts());
        return facts.stream().filter(fact -> !there.remove(fact)).toList();
    }

    /** The names of the identities that are not put away, in their order. */
    public List<String> identities() {
        return facts.stream().filter(fact -> fact.kind() == Kind.IDENTITY && !fact.words().endsWith(AWAY)).map(Fact::about).toList();
    }

    /** What happened between that state and this one, in words that follow an arm's name. */
    public List<String> since(StateFacts before) {
        var came = notIn(before);
        var old = before.facts.stream().filter(fact -> fact.kind() == Kind.IDENTITY).map(Fact::about).toList();
        var deeds = new LinkedHashSet<String>();
        // What is told of a new identity is part of recording it.
        came.stream().filter(fact -> fact.kind() == Kind.IDENTITY || owner(fact).isEmpty() || old.contains(owner(fact))).forEach(
                fact -> deeds.add(deed(fact, old)));
        if (came.isEmpty() && !before.notIn(this).isEmpty()) {
            deeds.add("took something away");
        }
        return List.copyOf(deeds);
    }

    private static String deed(Fact fact, List<String> old) {
        return switch (fact.kind()) {
            case PHASE -> "moved to " + fact.words();
            case IDENTITY -> (!old.contains(fact.about()) ? "recorded “" : fact.words().endsWith(AWAY) ? "put away “" : "changed “")
                    + fact.about() + "”";
            case IDENTITY_DETAIL -> "wrote to “" + owner(fact) + "”";
            case FIELD -> "noted " + fact.about();
            case BRIEF -> "changed the brief";
            case NOTE -> "kept a note";
        };
    }

    private Set<Fact> weighing() {
        var weighing = new LinkedHashSet<Fact>();
        facts.stream().filter(fact -> fact.kind() != Kind.NOTE).forEach(weighing::add);
        return weighing;
    }

    private static void identity(Identity identity, Program program, List<Fact> facts) {
        var category = program.title(StateField.Holds.CATEGORY, identity.category());
        facts.add(new Fact(Kind.IDENTITY, identity.name(), category + ", " + plain(identity.state()) + (identity.archived() ? AWAY : "")));
        identity.iAmStatement().ifPresent(words -> facts.add(new Fact(Kind.IDENTITY_DETAIL, identity.name() + ": I am", words)));
        identity.visualization().ifPresent(words -> facts.add(new Fact(Kind.IDENTITY_DETAIL, identity.name() + ": picture", words)));
        identity.notes().forEach(note -> facts.add(new Fact(Kind.NOTE, identity.name() + ": note", note)));
    }

    private static void brief(Brief brief, List<Fact> facts) {
        brief.given().keySet().forEach(name -> brief.given(name).ifPresent(words -> facts.add(new Fact(Kind.BRIEF, plain(name), words))));
        brief.sceneElements().forEach(element -> facts.add(new Fact(Kind.BRIEF, "scene", element.description())));
        brief.displayTexts().forEach(text -> facts.add(new Fact(Kind.BRIEF, "words to show", text.text())));
        brief.ambiguities()
                .forEach(open -> facts.add(new Fact(Kind.BRIEF, "unclear", open.text() + (open.resolved() ? ", resolved" : ""))));
        facts.add(new Fact(Kind.BRIEF, "confirmed", brief.confirmed() ? "yes" : "no"));
    }

    /** The identity a detail or a note belongs to; nobody's is empty. */
    private static String owner(Fact fact) {
        var end = fact.about().lastIndexOf(": ");
        return end < 0 ? "" : fact.about().substring(0, end);
    }

    private static String field(State state, String name, String value, Program program) {
        return program.field(name).map(StateField::holds).map(holds -> holds == StateField.Holds.IDENTITY
                ? state.identity(value).map(Identity::name).orElse(value)
                : program.title(holds, value)).orElse(value);
    }

    private static String plain(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
