package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import rehearsal.program.ActionType;
import rehearsal.program.Phase;
import rehearsal.program.Program;

/** Which words of a line are headings, fences, placeholders, names of the program, or JSON. Looks at one line, and at what it begins in. */
final class Highlighter {

    /** Lines beyond this many letters stay plain: styling them would hold up every key. */
    static final int LONGEST_STYLED = 10_000;

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s.*$");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{[A-Za-z_][A-Za-z0-9_]*\\}(?!\\})");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,}");

    private final Set<String> actions;
    private final Set<String> phases;

    Highlighter(Program program) {
        this.actions = program.actions().stream().map(ActionType::type).collect(Collectors.toUnmodifiableSet());
        this.phases = program.phases().stream().map(Phase::id).collect(Collectors.toUnmodifiableSet());
    }

    List<StyledRange> marks(String line, LineState begins) {
        var marks = new ArrayList<StyledRange>();
        if (line.length() > LONGEST_STYLED) {
            return marks;
        }
        if (LineReader.fence(line)) {
            return List.of(new StyledRange(0, line.length(), "fence"));
        }
        if (begins.headings() && HEADING.matcher(line).matches()) {
            marks.add(new StyledRange(0, line.length(), "heading"));
        }
        if (LineReader.json(line, begins)) {
            marks.addAll(LineReader.jsonMarks(line, begins));
        } else {
            add(BRACES.matcher(line), "brace", marks);
        }
        add(PLACEHOLDER.matcher(line), "placeholder", marks);
        names(line, marks);
        return marks;
    }

    /** The style of a whole line with its problems laid over it. */
    static StyleSpans<Collection<String>> spans(int length, List<StyledRange> marks) {
        var edges = new TreeSet<Integer>();
        edges.add(0);
        edges.add(length);
        for (var mark : marks) {
            edges.add(Math.clamp(mark.start(), 0, length));
            edges.add(Math.clamp(mark.end(), 0, length));
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        var from = 0;
        for (var to : edges.tailSet(1)) {
            builder.add(styles(marks, from, to), to - from);
            from = to;
        }
        if (length == 0) {
            builder.add(List.of(), 0);
        }
        return builder.create();
    }

    private static List<String> styles(List<StyledRange> marks, int from, int to) {
        return marks.stream().filter(mark -> mark.start() <= from && mark.end() >= to).map(StyledRange::style).distinct().toList();
    }

    private void names(String line, List<StyledRange> marks) {
        var words = WORD.matcher(line);
        while (words.find()) {
            if (actions.contains(words.group())) {
                marks.add(new StyledRange(words.start(), words.end(), "action-name"));
            } else if (phases.contains(words.group())) {
                marks.add(new StyledRange(words.start(), words.end(), "phase-name"));
            }
        }
    }

    private static void add(Matcher found, String style, List<StyledRange> marks) {
        while (found.find()) {
            marks.add(new StyledRange(found.start(), found.end(), style));
        }
    }
}
