package rehearsal.ui.settings;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.Segments;
import rehearsal.ui.theme.ThemeChoice;

/** Binds the look of the window. */
public final class LookController {

    private static final List<ThemeChoice> THEMES = List.of(ThemeChoice.SYSTEM, ThemeChoice.LIGHT, ThemeChoice.DARK);
    private static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.3, 1.5, 2.0);

    private final SettingsModel.Appearance appearance;
    @FXML
    private Segments theme;
    @FXML
    private Segments size;
    @FXML
    private Segments rows;
    @FXML
    private CheckBox calm;

    LookController(SettingsModel.Appearance appearance) {
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        // The appearance belongs to the window, which outlives this page.
        Attached.to(theme, () -> List.of(appearance.theme().subscribe(_ -> show()), appearance.fontScale().subscribe(_ -> show()),
                appearance.comfortable().subscribe(_ -> show())));
        theme.chosen().subscribe((_, after) -> appearance.theme().set(THEMES.get(after.intValue())));
        rows.chosen().subscribe((_, after) -> appearance.comfortable().set(after.intValue() == 1));
        calm.selectedProperty().bindBidirectional(appearance.calm());
        size.chosen().subscribe((_, after) -> chosen(SCALES.get(after.intValue())));
    }

    /** A size between two steps, chosen with the keyboard, stays as it is when its nearest step is shown. */
    private void chosen(double scale) {
        if (nearest() != SCALES.indexOf(scale)) {
            appearance.fontScale().set(scale);
        }
    }

    private void show() {
        theme.chosen().set(THEMES.indexOf(appearance.theme().get()));
        size.chosen().set(nearest());
        rows.chosen().set(appearance.comfortable().get() ? 1 : 0);
    }

    private int nearest() {
        var now = appearance.fontScale().get();
        var best = 0;
        for (var index = 1; index < SCALES.size(); index++) {
            best = Math.abs(SCALES.get(index) - now) < Math.abs(SCALES.get(best) - now) ? index : best;
        }
        return best;
    }
}
