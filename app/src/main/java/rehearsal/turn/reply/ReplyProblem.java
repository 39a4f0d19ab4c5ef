package rehearsal.turn.reply;

import java.util.Locale;

/** Something that was wrong with a reply, in plain words. */
public record ReplyProblem(Kind kind, String sentence) {

    public enum Kind {
        EMPTY, NOT_JSON, MALFORMED, TRUNCATED, FENCED, WORDS_AROUND, DOUBLED, WRAPPED, DUPLICATE_KEY, TOO_DEEP, TOO_LARGE, MESSAGE_MISSING, MESSAGE_NOT_TEXT, UNKNOWN_PROPERTY, UNKNOWN_ACTION, ACTION_NOT_ALLOWED, ACTION_INVALID, ACTION_CUT_OFF;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
