package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.session.intent.AskedMessages.Line;
import rehearsal.session.intent.AskedMessages.Outcome;

class AskedMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = "client-messages.txt")
    void fewYesesAreMissedAndNothingElseMakesThePicture(String file) throws IOException {
        var outcomes = AskedMessages.read(file).outcomes();
        var wrong = AskedMessages.falseYes(outcomes);
        var english = AskedMessages.missed(outcomes, Line::english);
        var elsewhere = AskedMessages.missed(outcomes, line -> !line.english());
        assertTrue(AskedMessages.count(outcomes, line -> !line.yes()) >= 200);
        assertTrue(wrong.size() * 200 <= AskedMessages.count(outcomes, line -> !line.yes()), wrong::toString);
        assertTrue(english.size() <= 0.08 * AskedMessages.count(outcomes, line -> line.yes() && line.english()), english::toString);
        assertTrue(elsewhere.size() <= 0.2 * AskedMessages.count(outcomes, line -> line.yes() && !line.english()), elsewhere::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = "client-messages.txt")
    void whatIsSaidAroundAYesNeverEntersTheScene(String file) throws IOException {
        var added = AskedMessages.read(file).outcomes().stream().filter(each -> each.line().yes() && !each.added().isEmpty()).toList();
        assertEquals(List.of(), added.stream().map(Outcome::toString).toList());
    }
}
