package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearsal.prompt.BodyParser;
import rehearsal.prompt.Names;

/**
 * Rewrites the placeholders of other tools as the studio's. In a text of another tool a single brace is just a brace, so it is doubled,
 * except around a name that the program knows: that one was written for this studio. A text that holds nothing foreign is left alone.
 * What a placeholder of the studio cannot say (a path, a condition, a loop) stays as literal text and is noted.
 */
final class Conversion {
    private static final Pattern DOUBLE = Pattern.compile("\\{\\{\\{?\\s*\\$?(\\w+)\\s*}?}}");
    private static final Pattern DOLLAR = Pattern.compile("\\$\\{(?:input:)?(\\w+)(?::[^{}]*)?}");
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}", Pattern.DOTALL);
    private static final Pattern NATIVE = Pattern.compile("(?<![{$])\\{(\\w+)}(?!})");
    private static final Pattern NOT_CONVERTED = Pattern.compile("\\{\\{[^{}]{1,80}}}|\\{%[^{}]{1,80}%}");
    private static final int MOST_NOTES = 20;

    private final String source;
    private final Set<PlaceholderStyle> styles;
    private final Predicate<String> known;
    private final StringBuilder out;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> madeLiteral = new LinkedHashSet<>();

    private Conversion(String source, Set<PlaceholderStyle> styles, Predicate<String> known) {
        this.source = source;
        this.styles = styles;
        this.known = known;
        this.out = new StringBuilder(source.length() + 16);
    }

    record Converted(String body, List<String> notes) {
    }

    /** Styles: what the reader asked for. Syntax: what the tool that wrote the text uses. Known: names of the program. */
    static Converted convert(String source, Set<PlaceholderStyle> styles, Set<PlaceholderStyle> syntax, Predicate<String> known) {
        var seen = EnumSet.noneOf(PlaceholderStyle.class);
        seen.addAll(PlaceholderStyle.in(source));
        seen.retainAll(syntax);
        if (styles.isEmpty()) {
            return new Converted(source, seen.isEmpty()
                    ? List.of()
                    : List.of(
                            "It seems to hold placeholders of another tool, which are only text here. Import it with conversion to make them work."));
        }
        seen.retainAll(styles);
        if (seen.isEmpty()) {
            return syntax.isEmpty() ? new Converted(source, List.of()) : withoutPlaceholders(source);
        }
        return new Conversion(source, seen, known).converted();
    }

    /** Nothing foreign in it. Braces that would be malformed here can only be meant literally, unless the studio's own stand beside them. */
    private static Converted withoutPlaceholders(String source) {
        var body = BodyParser.parse(source);
        return body.wellFormed() || !body.keys().isEmpty()
                ? new Converted(source, List.of())
                : new Converted(escaped(source), List.of("Its braces are literal text and were doubled."));
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
        if (!madeLiteral.isEmpty()) {
            notes.add("Not names of the program, so they became literal text: " + String.join(", ", madeLiteral) + ".");
        }
        return new Converted(out.toString(), notes);
    }

    private void words(String stretch) {
        var at = 0;
        for (var place : placeholders(stretch)) {
            literal(stretch.substring(at, place.start()));
            out.append('{').append(place.name()).append('}');
            at = place.end();
        }
        literal(stretch.substring(at));
    }

    private void literal(String stretch) {
        Matcher left = NOT_CONVERTED.matcher(stretch);
        while (left.find() && notes.size() < MOST_NOTES) {
            notes.add("Not converted, because a placeholder is only a name: " + left.group());
        }
        var at = 0;
        var single = NATIVE.matcher(stretch);
        while (single.find()) {
            if (known.test(single.group(1))) {
                out.append(escaped(stretch.substring(at, single.start()))).append(single.group());
                at = single.end();
            } else if (madeLiteral.size() < MOST_NOTES) {
                madeLiteral.add(single.group());
            }
        }
        out.append(escaped(stretch.substring(at)));
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
        places.sort(Comparator.comparingInt(Place::start));
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
            if (Names.isName(matcher.group(1))) {
                places.add(new Place(matcher.start(), matcher.end(), matcher.group(1)));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }
}
