package rehearsal.workflow.template;

import java.util.List;

/** What became of one rendering. */
public sealed interface RenderResult {

    String name();

    record Text(String name, int version, String text) implements RenderResult {
    }

    /** It cannot be rendered: these are the reasons, each a sentence. */
    record NotRendered(String name, List<String> reasons) implements RenderResult {
        public NotRendered {
            reasons = List.copyOf(reasons);
        }
    }
}
