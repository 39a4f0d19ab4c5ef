package rehearsal.ui.shell;

import rehearsal.ui.start.BadCorner;

public record BadCornerBack(BadCorner back) {
}
