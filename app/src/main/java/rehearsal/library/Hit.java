package rehearsal.library;

import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.SearchHit;

/** A place in a body that holds the words searched for, with the words around it. */
public record Hit(Scope scope, int version, String before, String match, String after, int more) {

    private static final int BEFORE = 10;
    private static final int AFTER = 40;

    public static Hit of(SearchHit found) {
        var excerpt = found.excerpt();
        if (found.matches().isEmpty()) {
            return new Hit(found.scope(), found.version(), "", "", flat(excerpt), 0);
        }
        var match = found.matches().getFirst();
        var from = Math.max(0, match.start() - BEFORE);
        var before = (from > 0 ? "…" : "") + flat(excerpt.substring(safe(excerpt, from), match.start())).stripLeading();
        var after = flat(excerpt.substring(match.end(), safe(excerpt, Math.min(excerpt.length(), match.end() + AFTER))));
        return new Hit(found.scope(), found.version(), before, flat(excerpt.substring(match.start(), match.end())), after,
                found.matchesInBody() - 1);
    }

    /** Never between the halves of a character. */
    private static int safe(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
