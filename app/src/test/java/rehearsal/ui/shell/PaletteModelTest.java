package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rehearsal.ui.place.Command;
import rehearsal.ui.testing.HandBackground;

class PaletteModelTest {

    private final HandBackground time = new HandBackground();
    private final List<String> looked = new ArrayList<>();

    @Test
    void theBestMatchStandsFirstAndWordsInTextsStandLast() {
        var palette = palette(offer("Relive the day", PaletteRow.Kind.HERE), offer("Make live: Integration v3", PaletteRow.Kind.EVERYWHERE),
                offer("Live partner", PaletteRow.Kind.ELSEWHERE), offer("Go to Library", PaletteRow.Kind.EVERYWHERE));
        palette.words().set("live");
        pass();
        assertEquals(List.of("Live partner", "Make live: Integration v3", "Relive the day", "found: live"), titles(palette));
        palette.words().set("int mak");
        assertEquals(List.of("Make live: Integration v3"), titles(palette));
    }

    @Test
    void typingNeverWaitsForTheLibraryAndOldFindsAreNotOffered() {
        var palette = palette(offer("Go to Library", PaletteRow.Kind.EVERYWHERE));
        palette.words().set("lib");
        palette.words().set("libr");
        assertEquals(List.of("Go to Library"), titles(palette));
        assertTrue(palette.looking().get());
        pass();
        assertEquals(List.of("libr"), looked);
        assertFalse(palette.looking().get());
        palette.words().set("x");
        assertEquals(List.of(), titles(palette));
    }

    @Test
    void nothingTypedOffersTheCommandsInTheirOrder() {
        var palette = palette(offer("Save", PaletteRow.Kind.HERE), offer("Go to Library", PaletteRow.Kind.EVERYWHERE));
        palette.refresh();
        pass();
        assertEquals(List.of("Save", "Go to Library"), titles(palette));
        assertEquals(List.of(), looked);
    }

    private PaletteModel palette(PaletteRow... commands) {
        return new PaletteModel(() -> List.of(commands), words -> {
            looked.add(words);
            return List.of(offer("found: " + words, PaletteRow.Kind.TEXT));
        }, time);
    }

    private void pass() {
        time.pass(Duration.ofSeconds(1));
    }

    private static PaletteRow offer(String title, PaletteRow.Kind kind) {
        return PaletteRow.of(Command.of(title, "fth-circle", () -> {
        }), kind);
    }

    private static List<String> titles(PaletteModel palette) {
        return palette.offered().stream().map(offer -> offer.command().title()).toList();
    }
}
