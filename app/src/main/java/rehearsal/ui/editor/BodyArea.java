package rehearsal.ui.editor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import rehearsal.prompt.Problem;

/**
 * The text area of one prompt. A key costs what one line costs: only lines that are seen, and a few around them, are dressed. What was done
 * is written into a history that outlives the area.
 */
final class BodyArea extends CodeArea implements LineStarts {

    private static final Duration HOVER = Duration.ofMillis(350);
    /** Lines around the visible ones that are dressed ahead, so that scrolling does not show bare text. */
    private static final int MARGIN = 60;

    /** So many changes one by one take longer than one large change. */
    private static final int MANY = 100;

    private final Highlighter highlighter;
    private final TextGuard guard;
    private final EditHistory history;
    private final Clock clock;
    private final Consumer<Runnable> shortly;
    private final LineStates states = new LineStates();
    private final LineProblems findings = new LineProblems();
    private final Gutter gutter;
    private boolean placing;
    private boolean replaying;
    private boolean looking;
    private boolean wrapWanted = true;
    private int seenFirst;
    private int seenLast = MARGIN;

    /** {@code shortly} runs something on this thread a moment later. */
    BodyArea(Highlighter highlighter, TextGuard guard, EditHistory history, Clock clock, Consumer<Runnable> shortly, String text) {
        this.highlighter = highlighter;
        this.guard = guard;
        this.history = history;
        this.clock = clock;
        this.shortly = shortly;
        this.gutter = new Gutter(this, findings);
        getStyleClass().add("rh-editor");
        setMouseOverTextDelay(HOVER);
        setUndoManager(UndoUtils.noOpUndoManager());
        super.replaceText(0, 0, text);
        states.reset(getParagraphs().size(), this::lineText);
        guard.whole(text);
        fitWrap(text);
        dressSeen();
        setParagraphGraphicFactory(gutter::graphic);
        moveTo(0);
        requestFollowCaret();
        multiPlainChanges().subscribe(this::changed);
        estimatedScrollYProperty().subscribe((_, _) -> lookAround());
        heightProperty().subscribe((_, _) -> lookAround());
    }

    Gutter gutter() {
        return gutter;
    }

    /** True while the text is put in place from outside: nobody is typing. */
    boolean placing() {
        return placing;
    }

    /** The text as it is now, to be put together on any thread. */
    Supplier<String> snapshot() {
        return getContent().snapshot()::getText;
    }

    /** Where the text is kept, its lines end with this. */
    void keptWith(String lineEnd) {
        guard.keptWith(lineEnd);
    }

    /** Puts another whole text in place and touches only what differs; it is one step to undo. */
    void place(String text) {
        var now = getText();
        if (now.equals(text)) {
            return;
        }
        var head = CommonEnds.head(now, text);
        var tail = CommonEnds.tail(now, text, head);
        placing = true;
        super.replaceText(head, now.length() - tail, text.substring(head, text.length() - tail));
        placing = false;
        guard.whole(text);
        fitWrap(text);
        history.seal();
    }

    /** Every letter that comes in by hand passes here. What may not be kept is left out, and the guard says so. */
    @Override
    public void replaceText(int start, int end, String text) {
        guard.admitted(text, getText(start, end)).ifPresent(words -> super.replaceText(start, end, words));
    }

    /** Plain, so that the clothes of the place it came from do not come along. */
    @Override
    public void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString()).filter(words -> !words.isEmpty()).ifPresent(words -> {
            replaceSelection(words);
            requestFollowCaret();
        });
    }

    @Override
    public void undo() {
        history.undo().ifPresent(this::replayStep);
    }

    @Override
    public void redo() {
        history.redo().ifPresent(this::replayStep);
    }

    @Override
    public boolean isUndoAvailable() {
        return history.canUndo();
    }

    @Override
    public boolean isRedoAvailable() {
        return history.canRedo();
    }

    private void replayStep(EditHistory.Step step) {
        var first = step.edits().getFirst();
        if (first.at() + first.removed().length() > getLength()
                || !getText(first.at(), first.at() + first.removed().length()).equals(first.removed())) {
            // A history of another text; rather no way back than a wrong one.
            history.forget();
            return;
        }
        replaying = true;
        commit(step.edits());
        replaying = false;
        var last = step.edits().getLast();
        moveTo(Math.min(getLength(), last.at() + last.inserted().length()));
        requestFollowCaret();
    }

    /** Edits that follow one another, as one change. */
    private void commit(List<EditHistory.Edit> edits) {
        var change = createMultiChange(edits.size());
        edits.forEach(edit -> change.replaceTextAbsolutely(edit.at(), edit.at() + edit.removed().length(), edit.inserted()));
        change.commit();
    }

    /** Many replacements as one change and one step to undo; they do not overlap and come in the order of the text. */
    boolean replaceEach(List<EditHistory.Edit> inOrder) {
        if (inOrder.isEmpty() || !guard.roomFor(inOrder)) {
            return false;
        }
        history.seal();
        commit(inOrder.size() > MANY ? List.of(EditHistory.asOne(inOrder, getText())) : EditHistory.following(inOrder));
        history.seal();
        return true;
    }

    private void changed(List<PlainTextChange> changes) {
        var edits = changes.stream().filter(change -> !change.getRemoved().equals(change.getInserted()))
                .map(change -> new EditHistory.Edit(change.getPosition(), change.getRemoved(), change.getInserted())).toList();
        if (edits.isEmpty()) {
            return;
        }
        guard.changed(edits);
        if (states.count() > 0) {
            follow(edits);
        }
        if (!replaying) {
            history.did(edits, clock.instant());
        }
    }

    private void follow(List<EditHistory.Edit> edits) {
        if (edits.size() > 1) {
            states.reset(getParagraphs().size(), this::lineText);
            dressSeen();
            lookAround();
            gutter.redrawFrom(seenFirst);
            return;
        }
        var edit = edits.getFirst();
        var at = offsetToPosition(edit.at(), Bias.Forward);
        var line = at.getMajor();
        var gone = Lines.ends(edit.removed());
        var come = Lines.ends(edit.inserted());
        if (gone == 0 && come == 0) {
            findings.typed(line, at.getMinor(), edit.inserted().length() - edit.removed().length());
        }
        // What begins at the first letter takes the whole line along.
        var above = at.getMinor() == 0 ? line - 1 : line;
        findings.moved(above, gone, come);
        gutter.moved(above, gone, come);
        states.changed(line, gone, come, this::lineText);
        if (gone + come > 0) {
            // The rows below were numbered anew before anybody here heard of the change.
            gutter.redrawFrom(Math.max(line, seenFirst));
        }
        if (isWrapText() && getParagraph(line).length() > Highlighter.LONGEST_STYLED) {
            setWrapText(false);
        }
        dress(line, line);
        seenLast = Math.max(seenLast, seenLast + Math.min(come, MARGIN));
        dressSeen();
    }

    private void lookAround() {
        if (!looking) {
            looking = true;
            shortly.accept(this::look);
        }
    }

    private void look() {
        looking = false;
        if (!getVisibleParagraphs().isEmpty()) {
            seenFirst = firstVisibleParToAllParIndex();
            seenLast = lastVisibleParToAllParIndex();
            dressSeen();
        }
    }

    private void dressSeen() {
        dress(Math.max(0, seenFirst - MARGIN), Math.min(states.count() - 1, seenLast + MARGIN));
    }

    /** Dresses what is bare between these lines, in one change of style: the area lays itself out once. */
    private void dress(int first, int last) {
        var from = states.undressed(first);
        if (from > last || from >= states.count()) {
            return;
        }
        var to = from;
        for (var line = from; line <= last; line = states.undressed(line + 1)) {
            to = line;
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        for (var line = from; line <= to; line++) {
            var words = lineText(line);
            if (!words.isEmpty()) {
                var plain = words.length() > Highlighter.LONGEST_STYLED;
                builder.addAll(Highlighter.spans(words.length(), plain ? List.of() : marks(line, words)));
            }
            if (line < to) {
                builder.add(List.of(), 1);
            }
            states.dressed(line);
        }
        if (to > from || !lineText(from).isEmpty()) {
            setStyleSpans(getAbsolutePosition(from, 0), builder.create());
        }
    }

    private List<StyledRange> marks(int line, String words) {
        var marks = new ArrayList<>(highlighter.marks(words, states.at(line)));
        marks.addAll(findings.marks(line));
        return marks;
    }

    /** Underlines what lint found, and only touches lines whose findings changed. */
    void show(List<Problem> problems) {
        var touched = findings.found(problems, this);
        touched.forEach(states::undress);
        dressSeen();
        gutter.redraw(touched);
    }

    void wrap(boolean wanted) {
        wrapWanted = wanted;
        fitWrap(getText());
    }

    /** A very long line is shown unwrapped and plain; wrapping it again at every key would take seconds. */
    private void fitWrap(String text) {
        setWrapText(wrapWanted && text.lines().allMatch(line -> line.length() <= Highlighter.LONGEST_STYLED));
    }

    /** 0 for a line that is no heading. */
    int headingLevel(int line) {
        return states.at(line).headings() ? Outline.level(lineText(line)) : 0;
    }

    List<String> lines() {
        return getParagraphs().stream().map(paragraph -> paragraph.getText()).toList();
    }

    private String lineText(int line) {
        return getParagraph(line).getText();
    }

    @Override
    public int length() {
        return getLength();
    }

    @Override
    public int line(int offset) {
        return offsetToPosition(Math.min(offset, getLength()), Bias.Forward).getMajor();
    }

    @Override
    public int start(int line) {
        return getAbsolutePosition(line, 0);
    }
}
