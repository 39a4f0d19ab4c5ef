package rehearsal.program;

import rehearsal.turn.BadKnotBack;

public record BadKnot(BadKnotBack back) {
}
