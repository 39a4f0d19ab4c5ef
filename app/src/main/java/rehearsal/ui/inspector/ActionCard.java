package rehearsal.ui.inspector;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rehearsal.program.ActionType;
import rehearsal.program.Param;
import rehearsal.ui.text.Texts;

/** What an action takes and does. */
final class ActionCard extends VBox {

    ActionCard(ActionType action, Texts texts) {
        super(4);
        getStyleClass().add("rh-well");
        for (var param : action.params()) {
            var line = new Label(param.name() + (param.optional() ? "?" : "") + ": " + type(param.type()));
            line.getStyleClass().add("rh-code");
            line.setWrapText(true);
            getChildren().add(line);
        }
        var does = new Label(action.describe());
        does.getStyleClass().addAll("rh-small", "rh-muted");
        does.setWrapText(true);
        getChildren().add(does);
        if (action.effects().isEmpty()) {
            var only = new Label(texts.say("inspector.action.emitted"));
            only.getStyleClass().addAll("rh-small", "rh-tone-warning");
            only.setWrapText(true);
            getChildren().add(only);
        }
    }

    private static String type(Param.Type type) {
        return switch (type) {
            case Param.Type.Text text -> "text";
            case Param.Type.Whole whole -> "number";
            case Param.Type.YesNo yesNo -> "yes or no";
            case Param.Type.Choice choice -> choice.values().isEmpty() ? choice.vocabulary() : String.join(" | ", choice.values());
            case Param.Type.ListOf list -> type(list.element()) + "[]";
            case Param.Type.Group group -> group.fields().stream().map(Param::name).collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
