package rehearsal.ui.shell;

import rehearsal.text.Texts;
import rehearsal.ui.fx.Background;
import rehearsal.ui.theme.Look;

/** What every screen of a window shares. */
public record Frame(Background background, Texts texts, Look look) {
}
