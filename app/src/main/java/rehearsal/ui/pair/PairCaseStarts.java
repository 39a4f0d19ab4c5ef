package rehearsal.ui.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;
import rehearsal.trial.ArmReply;
import rehearsal.ui.cases.CaseStart;

/** Where a case can start in a pair: once for each turn, and once for each arm where their clients differ. */
final class PairCaseStarts {

    private PairCaseStarts() {
    }

    static List<CaseStart> of(ArmPair pair, Function<Arm, String> name, Texts texts) {
        var starts = new ArrayList<CaseStart>();
        starts.add(CaseStart.at(pair.a(), 0, texts.say("cases.start.beginning")));
        for (var turn : pair.turns()) {
            if (turn.a() instanceof ArmReply.Given inA && turn.b() instanceof ArmReply.Given inB) {
                if (inA.after().sameAs(inB.after())) {
                    starts.add(CaseStart.at(pair.a(), turn.number(), texts.say("cases.start.after", turn.number())));
                } else {
                    for (var arm : Arm.values()) {
                        starts.add(CaseStart.at(pair.of(arm), turn.number(),
                                texts.say("cases.start.after-arm", turn.number(), name.apply(arm))));
                    }
                }
            }
        }
        return List.copyOf(starts);
    }
}
