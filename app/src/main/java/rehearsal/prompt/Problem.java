package rehearsal.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something lint found. No span: it concerns the prompt as a whole (a declared key, an allowed action). */
public record Problem(Severity severity, Code code, Optional<Span> span, String message, List<Fix> fixes) {
    public Problem {
        fixes = List.copyOf(fixes);
    }

    public static Problem error(Code code, Optional<Span> span, String message, Fix... fixes) {
        return new Problem(Severity.ERROR, code, span, message, List.of(fixes));
    }

    public static Problem warning(Code code, Optional<Span> span, String message, Fix... fixes) {
        return new Problem(Severity.WARNING, code, span, message, List.of(fixes));
    }

    /** The same, with lines counted from so many lines above the body. */
    public Problem below(int lines) {
        return new Problem(severity, code,
                span.map(place -> new Span(place.start(), place.end(), place.line() + lines, place.column())), message, fixes);
    }

    public boolean blocksLive() {
        return severity == Severity.ERROR;
    }

    /** Errors keep a version from being made live; warnings do not. */
    public enum Severity {
        ERROR, WARNING
    }

    public enum Code {
        MALFORMED_BODY, UNKNOWN_KEY, KEY_NOT_DECLARED, KEY_NOT_USED, UNKNOWN_ACTION, ACTION_NOT_ALLOWED, ACTION_NOT_MENTIONED, NEARLY_A_NAME, UNKNOWN_PHASE, SEVERAL_LIVE, NO_LIVE_PROMPT, UNREACHABLE_PHASE, DEAD_END, OVER_WINDOW, SCHEMA_REFUSED, TOO_LARGE, BLANK_BODY, SETTING_OUT_OF_RANGE, MISSING_VALUE;

        /** The name the command line prints, e.g. unknown-key. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
