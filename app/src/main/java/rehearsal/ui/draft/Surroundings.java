package rehearsal.ui.draft;

import rehearsal.ui.fx.Background;
import rehearsal.ui.place.Desk;
import rehearsal.ui.text.Texts;

/** What every view model of a window has around it. */
public record Surroundings(Background background, Texts texts, Desk desk) {
}
