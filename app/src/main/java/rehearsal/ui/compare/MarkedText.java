package rehearsal.ui.compare;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import rehearsal.diff.DiffRow.Stretch;

/** A wrapped line of text with coloured ground under some of its words. A line end of its own shows as a letter. */
final class MarkedText extends Region {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{[A-Za-z_][A-Za-z0-9_]*\\}(?!\\})");
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private final TextFlow flow = new TextFlow();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Path> grounds = new ArrayList<>();
    private int length;

    MarkedText() {
        flow.getStyleClass().add("rh-diff-text");
        getChildren().add(flow);
    }

    void show(String line, List<Stretch> marked, String markStyle) {
        var words = shown(line);
        length = words.length();
        stretches.clear();
        grounds.clear();
        head(words.startsWith("#"));
        addParts(words);
        marked.stream().filter(stretch -> stretch.start() < length).forEach(stretch -> ground(stretch, markStyle));
        getChildren().setAll(grounds);
        getChildren().add(flow);
        requestLayout();
    }

    private void head(boolean wanted) {
        if (wanted != flow.getStyleClass().contains("heading")) {
            if (wanted) {
                flow.getStyleClass().add("heading");
            } else {
                flow.getStyleClass().remove("heading");
            }
        }
    }

    private static String shown(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) + "␍" : line;
    }

    private void addParts(String words) {
        var found = PLACEHOLDER.matcher(words);
        var parts = new ArrayList<Text>();
        var from = 0;
        while (found.find()) {
            if (found.start() > from) {
                addPlain(parts, words.substring(from, found.start()));
            }
            parts.add(part(found.group(), "placeholder"));
            ground(new Stretch(found.start(), found.end()), "rh-ground-value");
            from = found.end();
        }
        if (parts.isEmpty() && !fromRight(words) && flow.getChildren().size() == 1 && flow.getChildren().getFirst() instanceof Text text
                && text.getStyleClass().contains("plain")) {
            text.setText(words);
            return;
        }
        if (from < words.length() || parts.isEmpty()) {
            addPlain(parts, words.substring(from));
        }
        flow.getChildren().setAll(parts);
    }

    /** JavaFX breaks a line of words that are read from the right too late, unless each of them stands by itself. */
    private static void addPlain(List<Text> parts, String words) {
        if (fromRight(words)) {
            WORD_ENDS.splitAsStream(words).map(word -> part(word, "plain")).forEach(parts::add);
        } else {
            parts.add(part(words, "plain"));
        }
    }

    private static boolean fromRight(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    private static Text part(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private void ground(Stretch stretch, String style) {
        var path = new Path();
        path.getStyleClass().addAll("rh-ground", style);
        path.setManaged(false);
        stretches.add(stretch);
        grounds.add(path);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(22, flow.prefHeight(width) + 4);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 20;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 2, getWidth(), getHeight() - 4);
        flow.layout();
        for (var index = 0; index < grounds.size(); index++) {
            var stretch = stretches.get(index);
            var path = grounds.get(index);
            path.getElements().setAll(flow.rangeShape(stretch.start(), Math.min(length, stretch.end())));
            path.setLayoutY(2);
        }
    }
}
