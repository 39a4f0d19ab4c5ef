package rehearsal.turn;

import rehearsal.program.BadKnot;

public record BadKnotBack(BadKnot back) {
}
