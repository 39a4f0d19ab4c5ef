package rehearsal.ui.rehearse;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Spinner;
import rehearsal.session.StopRules;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;

/** When a persona has played to the end. The limits of the talk hold beside these rules. */
final class RulesForm extends FormStrip {

    private final ClientPlay play;
    private final Texts texts;
    private final Spinner<Integer> lines = number(1, 10_000, StopRules.usual().mostLines());
    private final Spinner<Integer> repeats = number(1, 20, StopRules.usual().repeats());
    private final CheckBox lastPhase;
    private final CheckBox ready;

    RulesForm(ClientPlay play, Texts texts) {
        super(texts.say("chat.rules.title"));
        this.play = play;
        this.texts = texts;
        action(Buttons.text(texts.say("chat.form.done"), () -> setVisible(false), "small"));
        lastPhase = new CheckBox(texts.say("chat.rules.last-phase"));
        ready = new CheckBox(texts.say("chat.rules.brief-ready"));
        lastPhase.setSelected(StopRules.usual().afterTheLastPhase());
        ready.setSelected(StopRules.usual().whenTheBriefIsReady());
        lines.setId("most-lines");
        field(texts.say("chat.rules.lines"), lines);
        field(texts.say("chat.rules.repeats"), repeats);
        alone(lastPhase);
        alone(ready);
        lines.valueProperty().addListener((property, before, after) -> keep());
        repeats.valueProperty().addListener((property, before, after) -> keep());
        lastPhase.selectedProperty().addListener((property, before, after) -> keep());
        ready.selectedProperty().addListener((property, before, after) -> keep());
    }

    void open() {
        setVisible(true);
        lines.requestFocus();
    }

    /** The rules in a sentence. */
    String words() {
        var now = play.rules().get();
        return texts.say("chat.rules.words", now.mostLines(), now.repeats(), now.afterTheLastPhase() ? 1 : 0,
                now.whenTheBriefIsReady() ? 1 : 0);
    }

    private void keep() {
        play.rules().set(new StopRules(lines.getValue(), repeats.getValue(), lastPhase.isSelected(), ready.isSelected()));
    }
}
