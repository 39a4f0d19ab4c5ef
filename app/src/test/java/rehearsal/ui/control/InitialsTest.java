package rehearsal.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void aNameIsShortenedToItsFirstLettersWhateverTheyAre() {
        assertEquals("IK", Initials.of("  Ines   Keller "));
        assertEquals("MA", Initials.of("maria antonia de souza"));
        assertEquals("🚀", Initials.of("🚀rocket"));
        assertEquals("", Initials.of(" "));
    }
}
