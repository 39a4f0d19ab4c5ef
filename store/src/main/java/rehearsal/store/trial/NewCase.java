package rehearsal.store.trial;

import java.util.List;

/** A case about to be kept. {@code scenario} is the name of where it starts, {@code document} the whole case as text. */
public record NewCase(String program, String name, String scenario, List<String> tags, String document, String author) {

    public NewCase {
        tags = List.copyOf(tags);
    }
}
