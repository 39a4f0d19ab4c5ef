package rehearsal.turn.reply;

import java.util.List;
import java.util.stream.Stream;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;

/** Answer formats of the shipped program, for tests. */
final class Formats {
    static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();

    private Formats() {
    }

    static AnswerFormat of(String... actions) {
        return in("IDENTITY_CREATION", actions);
    }

    static AnswerFormat in(String phase, String... actions) {
        return new AnswerFormats(PROGRAM, phase).of(Stream.of(actions).map(name -> PROGRAM.action(name).orElseThrow()).toList());
    }

    static ParsedReply parse(String raw, String... actions) {
        return new ReplyParser(new AnswerChecks(8)).parse(raw, of(actions), PROGRAM);
    }

    static List<ReplyProblem.Kind> kinds(ParsedReply parsed) {
        return parsed.problems().stream().map(ReplyProblem::kind).toList();
    }
}
