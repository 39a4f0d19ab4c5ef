package rehearsal.ui.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import rehearsal.prompt.Problem;
import rehearsal.ui.text.Texts;

/** The text area of one prompt. Keeps its own undo history as long as the window lives. */
final class BodyArea extends CodeArea {

    private static final Duration HOVER = Duration.ofMillis(350);
    private static final int STYLED_AT_ONCE = 400;

    private final Highlighter highlighter;
    private final Gutter gutter;
    private final Map<Integer, List<Mark>> problemMarks = new HashMap<>();
    private boolean placing;

    BodyArea(Highlighter highlighter, Texts texts, String text) {
        this.highlighter = highlighter;
        this.gutter = new Gutter(this, texts);
        getStyleClass().add("rh-editor");
        setMouseOverTextDelay(HOVER);
        setAccessibleText(texts.say("editor.area"));
        setParagraphGraphicFactory(gutter::graphic);
        setWrapText(fit(text));
        place(text);
        getUndoManager().forgetHistory();
        moveTo(0);
        requestFollowCaret();
        plainTextChanges().subscribe(this::restyle);
    }

    Gutter gutter() {
        return gutter;
    }

    /** True while the text is put in place from outside: nobody is typing. */
    boolean placing() {
        return placing;
    }

    void place(String text) {
        placing = true;
        setWrapText(fit(text));
        replaceText(text);
        restyle(0, getParagraphs().size() - 1);
        placing = false;
    }

    /** A very long line is shown unwrapped and plain; wrapping it again at every key would take seconds. */
    private static boolean fit(String text) {
        return text.lines().allMatch(line -> line.length() <= Highlighter.LONGEST_STYLED);
    }

    private void restyle(PlainTextChange change) {
        var first = offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        var last = offsetToPosition(change.getInsertionEnd(), Bias.Forward).getMajor();
        if (isWrapText() && getParagraph(first).length() > Highlighter.LONGEST_STYLED) {
            setWrapText(false);
        }
        restyle(first, last);
    }

    private void restyle(int first, int last) {
        if (last - first > STYLED_AT_ONCE) {
            restyleMany(first, last);
            return;
        }
        for (var line = first; line <= last; line++) {
            restyle(line);
        }
    }

    private void restyle(int line) {
        var words = getParagraph(line).getText();
        if (words.isEmpty() || words.length() > Highlighter.LONGEST_STYLED) {
            return;
        }
        setStyleSpans(line, 0, Highlighter.spans(words.length(), marks(line, words)));
    }

    private List<Mark> marks(int line, String words) {
        var marks = new ArrayList<>(highlighter.marks(words));
        marks.addAll(problemMarks.getOrDefault(line, List.of()));
        return marks;
    }

    /** One change of style for many lines: the area lays itself out once. */
    private void restyleMany(int first, int last) {
        var builder = new org.fxmisc.richtext.model.StyleSpansBuilder<Collection<String>>();
        for (var line = first; line <= last; line++) {
            var words = getParagraph(line).getText();
            var length = words.length();
            if (length > 0) {
                var plain = length > Highlighter.LONGEST_STYLED;
                builder.addAll(Highlighter.spans(length, plain ? List.of() : marks(line, words)));
            }
            if (line < last) {
                builder.add(List.of(), 1);
            }
        }
        setStyleSpans(getAbsolutePosition(first, 0), builder.create());
    }

    /** Underlines what lint found, and only touches lines whose findings changed. */
    void show(List<Problem> problems) {
        var next = new HashMap<Integer, List<Mark>>();
        for (var problem : problems) {
            problem.span().ifPresent(span -> {
                if (span.end() <= getLength()) {
                    mark(problem, span.start(), span.end(), next);
                }
            });
        }
        var touched = new HashSet<>(problemMarks.keySet());
        touched.addAll(next.keySet());
        var before = new HashMap<>(problemMarks);
        problemMarks.clear();
        problemMarks.putAll(next);
        touched.stream().filter(line -> line < getParagraphs().size())
                .filter(line -> !before.getOrDefault(line, List.of()).equals(next.getOrDefault(line, List.of()))).sorted()
                .limit(STYLED_AT_ONCE).forEach(this::restyle);
        gutter.problems(problems);
    }

    private void mark(Problem problem, int start, int end, Map<Integer, List<Mark>> marks) {
        var style = problem.blocksLive() ? "problem-error" : "problem-warning";
        var at = offsetToPosition(start, Bias.Forward);
        var until = offsetToPosition(Math.max(end, start + 1), Bias.Backward);
        for (var line = at.getMajor(); line <= until.getMajor(); line++) {
            var from = line == at.getMajor() ? at.getMinor() : 0;
            var to = line == until.getMajor() ? until.getMinor() : getParagraph(line).length();
            marks.computeIfAbsent(line, none -> new ArrayList<>()).add(new Mark(from, to, style));
        }
    }

    List<String> lines() {
        return getParagraphs().stream().map(paragraph -> paragraph.getText()).toList();
    }
}
