package rehearsal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the placeholders of other tools as the studio's. In those tools a single brace is just a brace, so every other one is doubled.
 * What a placeholder of the studio cannot say (a path, a condition, a loop) stays as literal text and is noted.
 */
final class Conversion {
    private static final Pattern DOUBLE = Pattern.compile("\\{\\{\\{?\\s*(\\w+)\\s*}?}}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}", Pattern.DOTALL);
    private static final Pattern LOOKS_FOREIGN = Pattern.compile("\\{\\{\\s*[\\w.]+\\s*}}|\\$\\{\\w+}|\\{%");
    private static final Pattern NOT_CONVERTED = Pattern.compile("\\{\\{[^{}]{1,80}}}|\\{%[^{}]{1,80}%}");

    private final String source;
    private final Set<PlaceholderStyle> styles;
    private final StringBuilder out;
    private final List<String> notes = new ArrayList<>();

    private Conversion(String source, Set<PlaceholderStyle> styles) {
        this.source = source;
        this.styles = styles;
        this.out = new StringBuilder(source.length() + 16);
    }

    record Converted(String body, List<String> notes) {
    }

    static Converted convert(String source, Set<PlaceholderStyle> styles) {
        if (styles.isEmpty()) {
            return new Converted(source, LOOKS_FOREIGN.matcher(source).find()
                    ? List.of(
                            "The body was kept as it is; it seems to hold placeholders of another tool. Import it with conversion to make them work.")
                    : List.of());
        }
        return new Conversion(source, styles).converted();
    }

    private Converted converted() {
        var at = 0;
        var raw = RAW.matcher(source);
        while (styles.contains(PlaceholderStyle.RAW_BLOCKS) && raw.find()) {
            words(source.substring(at, raw.start()));
            out.append(escaped(raw.group(1)));
            at = raw.end();
        }
        words(source.substring(at));
        return new Converted(out.toString(), notes);
    }

    private void words(String stretch) {
        var at = 0;
        var places = placeholders(stretch);
        for (var place : places) {
            literal(stretch.substring(at, place.start()));
            out.append('{').append(place.name()).append('}');
            at = place.end();
        }
        literal(stretch.substring(at));
    }

    private void literal(String stretch) {
        Matcher left = NOT_CONVERTED.matcher(stretch);
        while (left.find() && notes.size() < 20) {
            notes.add("Not converted, for a placeholder is only a name: " + left.group());
        }
        out.append(escaped(stretch));
    }

    private record Place(int start, int end, String name) {
    }

    private List<Place> placeholders(String stretch) {
        var places = new ArrayList<Place>();
        if (styles.contains(PlaceholderStyle.DOUBLE_BRACES)) {
            find(DOUBLE, stretch, places);
        }
        if (styles.contains(PlaceholderStyle.DOLLAR_BRACES)) {
            find(DOLLAR, stretch, places);
        }
        places.sort(java.util.Comparator.comparingInt(Place::start));
        var last = 0;
        var apart = new ArrayList<Place>();
        for (var place : places) {
            if (place.start() >= last) {
                apart.add(place);
                last = place.end();
            }
        }
        return apart;
    }

    private static void find(Pattern pattern, String stretch, List<Place> places) {
        var matcher = pattern.matcher(stretch);
        while (matcher.find()) {
            if (rehearsal.prompt.Names.isName(matcher.group(1))) {
                places.add(new Place(matcher.start(), matcher.end(), matcher.group(1)));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }
}
