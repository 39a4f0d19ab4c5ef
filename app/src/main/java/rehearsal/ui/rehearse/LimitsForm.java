package rehearsal.ui.rehearse;

import java.util.List;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import rehearsal.ai.models.Money;
import rehearsal.session.SessionLimits;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;

/** How far a talk may go: client messages, tokens, money. What is empty has no limit. */
final class LimitsForm extends FormStrip {

    private static final int MOST_MESSAGES = 10_000;

    private final SessionSetup setup;
    private final BooleanProperty open;
    private final Spinner<Integer> messages = number(1, MOST_MESSAGES, SessionLimits.USUAL_MESSAGES);
    private final TextField tokens = new TextField();
    private final TextField money = new TextField();
    private boolean showing;

    LimitsForm(SessionSetup setup, Texts texts, BooleanProperty open) {
        super(texts.say("chat.limits"));
        this.setup = setup;
        this.open = open;
        action(Buttons.text(texts.say("chat.form.done"), this::close, "small"));
        tokens.setPromptText(texts.say("chat.limits.none"));
        money.setPromptText(texts.say("chat.limits.none"));
        tokens.setPrefColumnCount(7);
        money.setPrefColumnCount(6);
        messages.setId("most-messages");
        field(texts.say("chat.limits.messages"), messages);
        field(texts.say("chat.limits.tokens"), tokens);
        field(texts.say("chat.limits.money"), money);
        messages.valueProperty().addListener((property, before, after) -> keep());
        for (var field : List.of(tokens, money)) {
            field.setOnAction(event -> keep());
            field.focusedProperty().addListener((property, before, after) -> {
                if (before) {
                    keep();
                }
            });
        }
        open.addListener((property, before, after) -> {
            setVisible(after);
            if (after) {
                show(setup.limits().get());
                messages.requestFocus();
            }
        });
        setup.limits().addListener((property, before, after) -> show(after));
        show(setup.limits().get());
    }

    void close() {
        open.set(false);
    }

    private void show(SessionLimits limits) {
        showing = true;
        messages.getValueFactory().setValue(limits.clientMessages());
        tokens.setText(limits.tokens().isPresent() ? String.valueOf(limits.tokens().getAsLong()) : "");
        money.setText(limits.cost().map(cost -> cost.dollars().toPlainString()).orElse(""));
        showing = false;
    }

    private void keep() {
        if (!showing) {
            setup.limits().set(new SessionLimits(messages.getValue(), number(tokens.getText()), dollars(money.getText())));
        }
    }

    private static OptionalLong number(String words) {
        var digits = words.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 15 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }

    private static Optional<Money> dollars(String words) {
        try {
            return Optional.of(new Money(new BigDecimal(words.replace("$", "").strip()))).filter(cost -> cost.dollars().signum() > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
