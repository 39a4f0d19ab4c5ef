package rehearsal.ui.start;

import rehearsal.ui.shell.BadCornerBack;

public record BadCorner(BadCornerBack back) {
}
