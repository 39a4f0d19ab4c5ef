package rehearsal.turn;

import java.util.Locale;

/** The stages of a turn, in their order. */
public enum Stage {
    SELECT, GATHER, ASSEMBLE, INSTRUCT, FORMAT, BEGIN, SEND, PARSE, APPLY, COMPLETE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
