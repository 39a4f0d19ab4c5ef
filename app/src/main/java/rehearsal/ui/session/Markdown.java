package rehearsal.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Draws the Markdown of a message. Nothing in it is ever run or fetched: HTML and pictures stay the words they are. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final int LONGEST_READ_AGAIN = 2_000;
    private static final Pattern OPENING = Pattern.compile("[*`_]+$");

    private Markdown() {
    }

    public static List<Node> nodes(String words) {
        return blocks(PARSER.parse(words));
    }

    /**
     * Words that are still coming, with this at their end. What was opened and not yet closed counts as closed, so that no mark shows and then
     * vanishes. A paragraph without an end is set plainly, for it would be read anew with each of its words.
     */
    public static List<Node> growing(String words, Node end) {
        if (words.length() > LONGEST_READ_AGAIN) {
            return List.of(plain(text(words), end));
        }
        var nodes = nodes(closed(words));
        var last = nodes.isEmpty() ? Optional.<TextFlow>empty() : lastFlow(nodes.getLast());
        last.ifPresent(flow -> flow.getChildren().add(end));
        return last.isPresent() ? nodes : Stream.concat(nodes.stream(), Stream.of(plain(end))).toList();
    }

    private static String closed(String words) {
        var plain = OPENING.matcher(words).replaceFirst("");
        var ticks = plain.chars().filter(each -> each == '`').count();
        var closing = ticks % 2 == 1 ? "`" : "";
        return plain + closing + (plain.split("\\*\\*", -1).length % 2 == 0 ? "**" : "");
    }

    private static Optional<TextFlow> lastFlow(Node node) {
        return switch (node) {
            case TextFlow flow -> Optional.of(flow);
            case Pane pane when !pane.getChildren().isEmpty() -> lastFlow(pane.getChildren().getLast());
            default -> Optional.empty();
        };
    }

    private static List<Node> blocks(org.commonmark.node.Node parent) {
        var nodes = new ArrayList<Node>();
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            nodes.add(block(block));
        }
        return nodes;
    }

    private static Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> flow(heading, "rh-md-strong");
            case BulletList list -> list(list, -1);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case BlockQuote quote -> styled(new VBox(6, blocks(quote).toArray(Node[]::new)), "rh-md-quote");
            case ThematicBreak _ -> styled(new Region(), "rh-md-rule");
            case HtmlBlock html -> styled(new TextFlow(text(html.getLiteral())), "rh-flow");
            default -> flow(block);
        };
    }

    private static Node list(org.commonmark.node.Node list, int first) {
        var box = new VBox(4);
        var number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = new Label(first < 0 ? "•" : number + ".");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            var body = new VBox(4, blocks(item).toArray(Node[]::new));
            HBox.setHgrow(body, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, mark, body));
            number++;
        }
        return box;
    }

    private static Node code(String words) {
        var label = new Label(words.stripTrailing());
        label.setWrapText(true);
        label.getStyleClass().addAll("rh-code", "rh-well");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static TextFlow flow(org.commonmark.node.Node block, String... styles) {
        var flow = styled(new TextFlow(), "rh-flow");
        // Nothing here is ever squeezed, and asking each paragraph how small it could be costs as much as laying it out.
        flow.setMinHeight(0);
        spans(flow, block, List.of(styles));
        return flow;
    }

    private static void spans(TextFlow flow, org.commonmark.node.Node parent, List<String> styles) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            span(flow, node, styles);
        }
    }

    private static void span(TextFlow flow, org.commonmark.node.Node node, List<String> styles) {
        switch (node) {
            case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
            case Code code -> flow.getChildren().add(text(code.getLiteral(), with(styles, "rh-md-code")));
            case StrongEmphasis strong -> spans(flow, strong, with(styles, "rh-md-strong"));
            case Emphasis emphasis -> spans(flow, emphasis, with(styles, "rh-md-italic"));
            case SoftLineBreak _ -> flow.getChildren().add(text(" ", styles));
            case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
            case HtmlInline html -> flow.getChildren().add(text(html.getLiteral(), styles));
            case Link link -> {
                spans(flow, link, with(styles, "rh-md-link"));
                flow.getChildren().add(text(" (" + link.getDestination() + ")", with(styles, "rh-md-quiet")));
            }
            default -> spans(flow, node, styles);
        }
    }

    private static List<String> with(List<String> styles, String more) {
        var longer = new ArrayList<>(styles);
        longer.add(more);
        return longer;
    }

    public static TextFlow plain(Node... spans) {
        var flow = styled(new TextFlow(spans), "rh-flow");
        flow.setMinHeight(0);
        return flow;
    }

    public static Text text(String words) {
        return text(words, List.of());
    }

    private static Text text(String words, List<String> styles) {
        var text = new Text(words);
        text.getStyleClass().add("rh-md");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
