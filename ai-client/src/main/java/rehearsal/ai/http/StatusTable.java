package rehearsal.ai.http;

import rehearsal.ai.AiException.Kind;

/** What an HTTP status means when the server's own words say no more. */
public final class StatusTable {

    private StatusTable() {
    }

    public static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.BAD_KEY;
            case 402 -> Kind.NO_CREDIT;
            case 403 -> Kind.NO_PERMISSION;
            case 404, 410 -> Kind.MODEL_NOT_FOUND;
            case 408 -> Kind.TIMEOUT;
            case 409 -> Kind.SERVER;
            case 413 -> Kind.CONTEXT_TOO_LONG;
            case 429 -> Kind.RATE_LIMITED;
            case 503, 529 -> Kind.OVERLOADED;
            default -> status >= 500 ? Kind.SERVER : Kind.INVALID_REQUEST;
        };
    }

    /** Whether a second try may help. A used-up quota comes as 429 too and is told apart by its kind. */
    public static boolean mayPass(int status, Kind kind) {
        var passing = status == 408 || status == 409 || status == 429 || status >= 500;
        return passing && mayPass(kind);
    }

    /** The same for an error that has no status because it came inside an answer. */
    public static boolean mayPass(Kind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED, SERVER, TIMEOUT, CONNECTION -> true;
            case BAD_KEY, NO_PERMISSION, NO_CREDIT, MODEL_NOT_FOUND, CONTEXT_TOO_LONG, REFUSED, INVALID_REQUEST, INCOMPLETE, MALFORMED,
                    CANCELLED ->
                false;
        };
    }
}
