package rehearsal.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    private static final Path STYLES = Path.of("../resources/styles");
    private static final Pattern TOKEN = Pattern.compile("(-rh-[a-z-]+):\\s*(#[0-9A-Fa-f]{6});");
    private static final Pattern USED = Pattern.compile("(?<=[:,(\\s])(-rh-[a-z-]+)(?=[;,)\\s%])");
    private static final Pattern DEFINED = Pattern.compile("(-rh-[a-z-]+):");
    private static final List<String> ON_THEIR_GROUND = List.of("live", "draft", "warning", "danger", "info", "origin-system",
            "origin-notes", "origin-body", "origin-value", "origin-instr", "origin-schema", "origin-conv");

    @Test
    void theTextsCanBeReadInBothLooks() throws IOException {
        assertEquals(List.of(), unreadable("rehearsal-light", 4.8));
        assertEquals(List.of(), unreadable("rehearsal-dark", 5.3));
    }

    @Test
    void theOutlinesOfControlsCanBeSeen() throws IOException {
        for (var name : List.of("rehearsal-light", "rehearsal-dark")) {
            var colours = colours(name);
            for (var ground : List.of("surface", "raised", "bg")) {
                var contrast = contrast(colour(colours, "border-strong"), colour(colours, ground));
                assertTrue(contrast >= 3.0, name + ": border-strong on " + ground + " is " + contrast);
            }
        }
    }

    @Test
    void bothLooksNameTheSameColours() throws IOException {
        assertEquals(new TreeSet<>(colours("rehearsal-light").keySet()), new TreeSet<>(colours("rehearsal-dark").keySet()));
        assertTrue(colours("rehearsal-light").size() >= 40);
    }

    @Test
    void shapesNameNoColourOfTheirOwn() throws IOException {
        for (var name : List.of("rehearsal", "rehearsal-screens")) {
            var sheet = Files.readString(STYLES.resolve(name + ".css"));
            assertEquals(Optional.empty(), Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(").matcher(sheet).results()
                    .map(found -> name + ": " + found.group()).findFirst());
        }
    }

    @Test
    void everyColourThatIsUsedIsNamedSomewhere() throws IOException {
        var defined = new TreeSet<String>();
        var used = new TreeSet<String>();
        try (var files = Files.list(STYLES)) {
            for (var file : files.toList()) {
                var sheet = Files.readString(file);
                DEFINED.matcher(sheet).results().forEach(found -> defined.add(found.group(1)));
                USED.matcher(sheet).results().forEach(found -> used.add(found.group(1)));
            }
        }
        used.removeAll(defined);
        assertEquals(Set.of(), used);
    }

    private static List<String> unreadable(String name, double least) throws IOException {
        var colours = colours(name);
        var bad = new ArrayList<String>();
        for (var ground : List.of("bg", "surface", "raised")) {
            check(colours, "text", ground, least, bad);
            check(colours, "muted", ground, least, bad);
        }
        check(colours, "accent", "surface", least, bad);
        check(colours, "accent", "accent-bg", least, bad);
        check(colours, "on-accent", "accent", least, bad);
        check(colours, "on-accent", "live", least, bad);
        for (var arm : List.of("arm-a", "arm-b", "arm-c")) {
            check(colours, "on-accent", arm, least, bad);
        }
        for (var token : ON_THEIR_GROUND) {
            check(colours, token, token + "-bg", least, bad);
            check(colours, token, "surface", least, bad);
        }
        for (var ground : List.of("add-line", "add-word", "del-line", "del-word")) {
            check(colours, "text", ground, least, bad);
        }
        return bad;
    }

    private static void check(Map<String, double[]> colours, String ink, String ground, double least, List<String> bad) {
        var contrast = contrast(colour(colours, ink), colour(colours, ground));
        if (contrast < least) {
            bad.add(ink + " on " + ground + ": " + contrast);
        }
    }

    private static double[] colour(Map<String, double[]> colours, String name) {
        return Optional.ofNullable(colours.get("-rh-" + name)).orElseThrow(() -> new AssertionError("no colour " + name));
    }

    private static Map<String, double[]> colours(String name) throws IOException {
        var colours = new HashMap<String, double[]>();
        TOKEN.matcher(Files.readString(STYLES.resolve(name + ".css"))).results().forEach(found -> {
            var value = Integer.parseInt(found.group(2).substring(1), 16);
            colours.put(found.group(1), new double[]{value >> 16 & 255, value >> 8 & 255, value & 255});
        });
        return colours;
    }

    private static double contrast(double[] one, double[] other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(double[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(double channel) {
        var share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
