package rehearsal.trial.promptfoo;

import java.util.ArrayList;
import java.util.List;
import rehearsal.document.Node;

/** Collects what is left out while a file is read. */
final class Findings {

    private final String file;
    private final List<LeftOut> leftOut = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void leave(Node at, String what, String why) {
        leave(at.at().line(), what, why);
    }

    void leave(int line, String what, String why) {
        leftOut.add(new LeftOut(file, line, what, why));
    }

    List<LeftOut> list() {
        return leftOut.stream().distinct().toList();
    }
}
