package rehearsal.ui.draft;

import rehearsal.text.Texts;
import rehearsal.ui.fx.Background;
import rehearsal.ui.place.WindowServices;

/** What every view model of a window has around it. */
public record WindowContext(Background background, Texts texts, WindowServices desk) {
}
