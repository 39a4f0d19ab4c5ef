package rehearsal.ui.settings;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Segments;
import rehearsal.workspace.DatabaseChoice.Choice;

/** A file or a server, tried before it is kept. */
final class DatabaseCard extends VBox {

    private final DatabaseModel model;
    private final Texts texts;
    private final Segments kind;
    private final TextField folder = new TextField();
    private final TextField url = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final VBox file;
    private final VBox server;
    private final ConnectionResult outcome = new ConnectionResult();

    DatabaseCard(DatabaseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.kind = new Segments(texts.say("settings.database.kinds"));
        getStyleClass().addAll("rh-card", "rh-settings-card");
        var title = new Label(texts.say("settings.database"));
        title.getStyleClass().add("rh-strong");
        var how = new Label(texts.say("settings.database.how"));
        how.getStyleClass().addAll("rh-small", "rh-muted");
        how.setWrapText(true);
        folder.setPromptText(model.usualFolder());
        url.setPromptText("jdbc:postgresql://server:5432/rehearsal");
        password.setPromptText(texts.say("settings.password.kept"));
        folder.setId("database-folder");
        url.setId("database-url");
        user.setId("database-user");
        password.setId("database-password");
        file = new VBox(4, Field.of(texts.say("settings.database.folder"), folder));
        server = new VBox(8, Field.of(texts.say("settings.database.url"), url), new HBox(8, Field.of(texts.say("settings.user"), user),
                Field.of(texts.say("settings.password"), password)));
        var use = Buttons.text(texts.say("settings.database.use"), () -> model.use(typed()), "accent");
        var attempt = Buttons.text(texts.say("settings.database.try"), () -> model.tryOut(typed()));
        var buttons = new HBox(8, use, attempt);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, how, kind, file, server, outcome, buttons);
        Stream.of(use, attempt).forEach((Button button) -> button.disableProperty().bind(model.busy()));
        Stream.<TextInputControl>of(folder, url, user, password)
                .forEach(field -> field.textProperty().subscribe((_, _) -> model.typed()));
        kind.chosen().subscribe((_, _) -> {
            model.typed();
            showKind();
        });
        model.tried().subscribe((_, _) -> showOutcome());
        model.busy().subscribe((_, _) -> showOutcome());
        model.kept().subscribe(_ -> showKept());
        model.changed().subscribe(_ -> showOutcome());
    }

    private DatabaseModel.Typed typed() {
        return new DatabaseModel.Typed(kind.chosen().get() == 1, folder.getText(), url.getText(), user.getText(), password.getText());
    }

    private void showKind() {
        var isServer = kind.chosen().get() == 1;
        file.setVisible(!isServer);
        file.setManaged(!isServer);
        server.setVisible(isServer);
        server.setManaged(isServer);
    }

    private void showKept() {
        switch (model.kept().get()) {
            case Choice.File there -> {
                kind.chosen().set(0);
                folder.setText(there.folder().map(Object::toString).orElse(""));
            }
            case Choice.Server there -> {
                kind.chosen().set(1);
                url.setText(there.url());
                user.setText(there.user());
                password.clear();
            }
        }
        showKind();
    }

    private void showOutcome() {
        if (model.busy().get()) {
            outcome.busy(texts.say("settings.database.trying"));
        } else if (model.tried().get().isPresent()) {
            outcome.show(model.tried().get().get().fine(), model.tried().get().get().sentence());
        } else if (model.changed().get()) {
            outcome.show(true, texts.say("settings.database.kept"));
        } else {
            outcome.clear();
        }
    }
}
