package rehearsal.session.intent;

import java.util.List;
import rehearsal.state.Brief;
import rehearsal.state.BriefInWords;
import rehearsal.state.Readiness;

/** Where a brief stands after a message, as chat panel, command line and service show it. */
public record IntentReport(int turn, Readiness readiness, String description, List<String> questions, List<String> missing) {

    public IntentReport {
        questions = List.copyOf(questions);
        missing = List.copyOf(missing);
    }

    public static IntentReport of(Brief brief) {
        return new IntentReport(brief.turnCount(), Readiness.of(brief), BriefInWords.description(brief), BriefInWords.questions(brief),
                BriefInWords.missing(brief));
    }
}
