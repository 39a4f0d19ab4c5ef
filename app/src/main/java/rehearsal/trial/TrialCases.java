package rehearsal.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rehearsal.program.Program;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.TurnLine;
import rehearsal.store.trial.Cases;
import rehearsal.store.trial.KeptCase;
import rehearsal.store.trial.NewCase;
import rehearsal.store.trial.StoredCase;

/** The cases of a library: made out of talks, kept, and written to a file as a suite. */
public final class TrialCases {

    private final SessionEngine sessions;
    private final Cases shelf;
    private final SuiteFile files;
    private final String author;

    public TrialCases(SessionEngine sessions, Cases shelf, Function<String, Optional<Program>> programs, String author) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.files = new SuiteFile(programs);
        this.author = author;
    }

    /** A case that starts where this talk stood after so many of its turns (0: at its start), with the lines the client said from there on. */
    public TrialCase of(UUID session, int afterTurns, String name, List<String> tags) {
        var talk = sessions.open(session);
        var head = headAfter(talk, afterTurns);
        var scenario = head.isEmpty() ? sessions.freezeStart(session, name) : sessions.freeze(session, head, name);
        return TrialCase.of(name, scenario, linesAfter(talk, afterTurns), tags);
    }

    /** What the client said after so many turns; steps made by hand are no turns. */
    public static List<String> linesAfter(Session talk, int afterTurns) {
        return talk.turns().stream().filter(turn -> turn.line().kind() == TurnLine.Kind.TALK).skip(afterTurns)
                .flatMap(turn -> turn.line().client().stream()).map(message -> message.text()).toList();
    }

    /** Keeps it under its name, unless the name is taken. */
    public KeptCase keep(TrialCase wanted) {
        return shelf.add(new NewCase(wanted.program(), wanted.name(), wanted.scenario().name(), wanted.tags(),
                files.write("case.yaml", Suite.of("", wanted.program(), List.of(wanted))), author));
    }

    public List<StoredCase> kept(String program) {
        return shelf.of(program);
    }

    /** A kept case as it was; empty when a file was put in its place that is none. */
    public Optional<TrialCase> open(StoredCase stored) {
        return files.read(stored.name(), stored.kept().document()) instanceof ReadSuite.Loaded loaded
                ? loaded.suite().cases().stream().findFirst()
                : Optional.empty();
    }

    /** Every kept case of a program, as one file. */
    public String suite(String program, String file) {
        var cases = kept(program).stream().map(this::open).flatMap(Optional::stream).toList();
        return files.write(file, Suite.of(program + ", kept cases", program, cases));
    }

    private static Optional<UUID> headAfter(Session talk, int afterTurns) {
        int seen = 0;
        var head = Optional.<UUID>empty();
        for (var turn : talk.turns()) {
            if (turn.line().kind() == TurnLine.Kind.TALK && ++seen > afterTurns) {
                break;
            }
            head = Optional.of(turn.id());
        }
        return head;
    }
}
