package rehearsal.ui.settings;

import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import rehearsal.text.Texts;
import rehearsal.ui.control.Shown;

/** Fields for the way to the network, and what came of trying it. */
public final class NetworkController {

    private final NetworkModel model;
    private final Texts texts;
    private final ConnectionResult outcome = new ConnectionResult();

    @FXML
    private TextField host;
    @FXML
    private TextField port;
    @FXML
    private TextField user;
    @FXML
    private PasswordField password;
    @FXML
    private TextField authorities;
    @FXML
    private TextField server;
    @FXML
    private Label outside;
    @FXML
    private StackPane result;
    @FXML
    private Button use;
    @FXML
    private Button attempt;

    NetworkController(NetworkModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        result.getChildren().setAll(outcome);
        Shown.when(result, outcome.visibleProperty());
        outside.setText(model.fromOutside().map(proxy -> texts.say("settings.network.outside", proxy)).orElse(""));
        outside.setVisible(!outside.getText().isEmpty());
        outside.setManaged(outside.isVisible());
        Stream.<TextInputControl>of(host, port, user, password, authorities, server)
                .forEach(field -> field.textProperty().subscribe((_, _) -> model.typed()));
        use.disableProperty().bind(model.busy());
        attempt.disableProperty().bind(model.busy());
        model.tried().subscribe((_, _) -> showOutcome());
        model.kept().subscribe(_ -> showKept());
        model.busy().subscribe(_ -> showOutcome());
    }

    @FXML
    private void use() {
        model.use(typed());
    }

    @FXML
    private void attempt() {
        model.tryOut(typed());
    }

    private NetworkModel.Typed typed() {
        return new NetworkModel.Typed(host.getText(), port.getText(), user.getText(), password.getText(), authorities.getText(),
                server.getText());
    }

    private void showKept() {
        var proxy = model.kept().get().proxy();
        var now = model.tried().get();
        host.setText(proxy.map(chosen -> chosen.host()).orElse(""));
        port.setText(proxy.map(chosen -> String.valueOf(chosen.port())).orElse(""));
        user.setText(proxy.map(chosen -> chosen.user()).orElse(""));
        authorities.setText(model.kept().get().authorities().map(Object::toString).orElse(""));
        password.clear();
        now.ifPresent(tried -> outcome.show(tried.fine(), tried.sentence()));
    }

    private void showOutcome() {
        if (model.busy().get()) {
            outcome.busy(texts.say("settings.network.trying"));
        } else {
            model.tried().get().ifPresentOrElse(tried -> outcome.show(tried.fine(), tried.sentence()), outcome::clear);
        }
    }
}
