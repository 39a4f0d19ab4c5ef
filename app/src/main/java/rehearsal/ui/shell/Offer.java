package rehearsal.ui.shell;

import rehearsal.ui.place.Command;

/** A row of the palette; {@code below} holds the words around a find, or nothing. */
public record Offer(Command command, String below, Kind kind) {

    /** Of equally good matches the earlier kind stands first. */
    public enum Kind {
        HERE, PROMPT, LIVE, EVERYWHERE, TALK, SETTING, ELSEWHERE, TEXT
    }

    static Offer of(Command command, Kind kind) {
        return new Offer(command, "", kind);
    }
}
