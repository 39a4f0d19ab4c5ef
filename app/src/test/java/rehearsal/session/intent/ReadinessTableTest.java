package rehearsal.session.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.state.Brief;
import rehearsal.state.Brief.Ambiguity;
import rehearsal.state.Brief.DisplayText;
import rehearsal.state.Brief.Intent;
import rehearsal.state.Brief.SceneElement;
import rehearsal.state.BriefInWords;
import rehearsal.state.Readiness;

class ReadinessTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # turn | made of   | unclear  | confirmed | readiness
            0      | nothing   | none     | false     | NOT_READY
            1      | nothing   | none     | true      | NOT_READY
            1      | element   | none     | false     | NOT_READY
            1      | element   | none     | true      | NOT_READY
            1      | element   | open     | true      | NOT_READY
            2      | nothing   | none     | false     | NOT_READY
            2      | nothing   | none     | true      | NOT_READY
            2      | element   | open     | false     | NEEDS_CLARIFICATION
            2      | element   | open     | true      | NEEDS_CLARIFICATION
            2      | text      | open     | true      | NEEDS_CLARIFICATION
            2      | nothing   | open     | true      | NEEDS_CLARIFICATION
            2      | element   | settled  | false     | AWAITING_CONFIRMATION
            2      | element   | none     | false     | AWAITING_CONFIRMATION
            2      | text      | none     | false     | AWAITING_CONFIRMATION
            2      | summary   | none     | false     | AWAITING_CONFIRMATION
            2      | element   | settled  | true      | READY
            2      | element   | none     | true      | READY
            2      | text      | none     | true      | READY
            2      | summary   | none     | true      | READY
            9      | element   | none     | true      | READY
            """)
    void theFirstTestThatHoldsDecides(int turn, String madeOf, String unclear, boolean confirmed, Readiness readiness) {
        var brief = new Brief(Brief.of(Map.of()).given(),
                madeOf.equals("element") ? List.of(SceneElement.of("a fox")) : List.of(),
                madeOf.equals("text") ? List.of(DisplayText.of("Open late")) : List.of(), ambiguities(unclear), List.of(), List.of(), turn,
                new Brief.Consent(confirmed, Optional.empty(), Optional.empty()),
                madeOf.equals("summary") ? Optional.of("a fox") : Optional.empty());
        assertEquals(readiness, Readiness.of(brief));
        assertEquals(readiness == Readiness.READY, BriefInWords.missing(brief).isEmpty());
        assertEquals(unclear.equals("open") ? 1 : 0, BriefInWords.questions(brief).size());
    }

    private static List<Ambiguity> ambiguities(String unclear) {
        var resolution = unclear.equals("settled") ? Optional.of(Intent.RENDER) : Optional.<Intent>empty();
        return unclear.equals("none")
                ? List.of()
                : List.of(new Ambiguity("fire sale", List.of(Intent.RENDER, Intent.DISPLAY_TEXT), resolution, Map.of()));
    }
}
