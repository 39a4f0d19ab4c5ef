package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The state that each line begins in, and whether the line wears the right clothes. After a change only those lines are read again whose
 * beginning differs from before.
 */
final class LineStates {

    private final List<LineState> starts = new ArrayList<>();
    private BitSet dressed = new BitSet();

    /** A wholly new text. */
    void reset(int count, IntFunction<String> lines) {
        starts.clear();
        dressed = new BitSet();
        var state = LineState.TEXT;
        for (var line = 0; line < count; line++) {
            starts.add(state);
            state = LineReader.after(lines.apply(line), state);
        }
    }

    /** At this line so many line ends went and so many came; {@code lines} gives the text as it is now. */
    void changed(int first, int gone, int come, IntFunction<String> lines) {
        splice(first, gone, come);
        dressed.clear(first, first + come + 1);
        var state = starts.get(first);
        for (var line = first; line < starts.size(); line++) {
            if (!starts.get(line).equals(state)) {
                starts.set(line, state);
                dressed.clear(line);
            } else if (line > first + come) {
                return;
            }
            state = LineReader.after(lines.apply(line), state);
        }
    }

    private void splice(int first, int gone, int come) {
        if (gone == come) {
            return;
        }
        starts.subList(first + 1, first + 1 + gone).clear();
        starts.addAll(first + 1, Collections.nCopies(come, LineState.TEXT));
        var moved = new BitSet();
        for (var line = dressed.nextSetBit(0); line >= 0; line = dressed.nextSetBit(line + 1)) {
            if (line <= first) {
                moved.set(line);
            } else if (line > first + gone) {
                moved.set(line - gone + come);
            }
        }
        dressed = moved;
    }

    int count() {
        return starts.size();
    }

    LineState at(int line) {
        return line < starts.size() ? starts.get(line) : LineState.TEXT;
    }

    /** The next line from here on that has to be dressed; beyond the end if there is none. */
    int undressed(int from) {
        return dressed.nextClearBit(from);
    }

    void dressed(int line) {
        dressed.set(line);
    }

    void undress(int line) {
        dressed.clear(line);
    }
}
