package rehearsal.turn;

import java.util.Locale;

/** Where a piece of what is sent comes from. */
public enum Origin {
    SYSTEM_CONTEXT, NOTES, BODY, VALUE, INSTRUCTIONS, SCHEMA, CONVERSATION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
