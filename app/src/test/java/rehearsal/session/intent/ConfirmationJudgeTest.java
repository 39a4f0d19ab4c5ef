package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationJudgeTest {

    private final ConfirmationJudge judge = new ConfirmationJudge();

    @ParameterizedTest
    @ValueSource(strings = {"client-messages.tsv", "client-messages-second.tsv", "client-messages-fourth.tsv",
            "client-messages-held-out.tsv",
            "client-messages-held-out-2.tsv"})
    void aYesIsHeardAndNothingElseIsTakenForOne(String set) throws IOException {
        var messages = LabelledMessages.read(set);
        var score = messages.score(judge);
        assertTrue(messages.lines().size() >= 60, set);
        assertTrue(score.falseShare() <= 0.02 && score.missedShare() <= 0.1, score::toString);
    }
}
