package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The headings of a body. */
final class Outline {

    record Heading(int line, int level, String words) {
    }

    private Outline() {
    }

    static List<Heading> of(List<String> lines) {
        var headings = new ArrayList<Heading>();
        var begins = LineState.TEXT;
        for (var line = 0; line < lines.size(); line++) {
            var level = begins.headings() ? level(lines.get(line)) : 0;
            if (level > 0) {
                headings.add(new Heading(line, level, lines.get(line).substring(level).strip()));
            }
            begins = LineReader.after(lines.get(line), begins);
        }
        return headings;
    }

    static int level(String line) {
        var count = 0;
        while (count < line.length() && count < 6 && line.charAt(count) == '#') {
            count++;
        }
        return count > 0 && count < line.length() && line.charAt(count) == ' ' ? count : 0;
    }

    /** The heading of the section that holds this line. */
    static Optional<Integer> around(List<Heading> headings, int line) {
        return headings.stream().map(Heading::line).filter(heading -> heading <= line).max(Integer::compare);
    }

    /** The last line of the section that begins here; none if the section holds nothing. */
    static OptionalInt end(List<Heading> headings, int line, int lineCount) {
        for (var index = 0; index < headings.size(); index++) {
            var heading = headings.get(index);
            if (heading.line() == line) {
                var last = headings.stream().skip(index + 1L).filter(next -> next.level() <= heading.level()).findFirst()
                        .map(next -> next.line() - 1).orElse(lineCount - 1);
                return last > line ? OptionalInt.of(last) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
