package rehearsal.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rehearsal.session.Session;
import rehearsal.session.TurnLine;
import rehearsal.text.Texts;
import rehearsal.trial.TrialCases;

/** A place in a talk where a case can start, in words; after so many of its turns, with so many lines of the client to come. */
public record CaseStart(String words, UUID session, int afterTurns, int lines) {

    /** Every place of this talk: its start, and after each turn. */
    public static List<CaseStart> of(Session talk, Texts texts) {
        var turns = (int) talk.turns().stream().filter(turn -> turn.line().kind() == TurnLine.Kind.TALK).count();
        var starts = new ArrayList<CaseStart>();
        for (var after = 0; after <= turns; after++) {
            starts.add(at(talk, after, after == 0 ? texts.say("cases.start.beginning") : texts.say("cases.start.after", after)));
        }
        return List.copyOf(starts);
    }

    public static CaseStart at(Session talk, int afterTurns, String words) {
        return new CaseStart(words, talk.id(), afterTurns, TrialCases.linesAfter(talk, afterTurns).size());
    }
}
