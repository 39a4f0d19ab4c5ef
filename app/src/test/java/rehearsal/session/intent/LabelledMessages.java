package rehearsal.session.intent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Client messages with a label that a person gave. */
record LabelledMessages(List<Line> lines) {

    record Line(Judgement label, String message) {
    }

    /** How often the judge said yes to what is none, and how often it missed one. */
    record Score(List<Line> falseYes, List<Line> missed, int others, int yeses, long sameLabel) {

        double falseShare() {
            return (double) falseYes.size() / others;
        }

        double missedShare() {
            return (double) missed.size() / yeses;
        }
    }

    static LabelledMessages read(String name) throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/intent", name), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).map(LabelledMessages::line).toList();
        return new LabelledMessages(lines);
    }

    private static Line line(String text) {
        var cut = text.indexOf('\t');
        var label = Judgement.valueOf(text.substring(0, cut).toUpperCase(Locale.ROOT) + "S");
        return new Line(label, text.substring(cut + 1).replace("\\n", "\n"));
    }

    Score score(ConfirmationJudge judge) {
        var falseYes = lines.stream()
                .filter(line -> line.label() != Judgement.CONFIRMS && judge.judge(line.message()) == Judgement.CONFIRMS).toList();
        var missed = lines.stream()
                .filter(line -> line.label() == Judgement.CONFIRMS && judge.judge(line.message()) != Judgement.CONFIRMS).toList();
        var yeses = (int) lines.stream().filter(line -> line.label() == Judgement.CONFIRMS).count();
        var same = lines.stream().filter(line -> judge.judge(line.message()) == line.label()).count();
        return new Score(falseYes, missed, lines.size() - yeses, yeses, same);
    }
}
