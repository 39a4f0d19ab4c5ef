package rehearsal.workflow.run;

import java.util.List;

/** A run that may not begin; nothing was asked of a model. Each reason is a sentence. */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public RunRefused(List<String> reasons) {
        super(String.join(" ", reasons), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public RunRefused(String reason) {
        this(List.of(reason));
    }

    public String sentence() {
        return String.join(" ", reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
