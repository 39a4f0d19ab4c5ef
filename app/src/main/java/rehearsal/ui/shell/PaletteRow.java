package rehearsal.ui.shell;

import rehearsal.ui.place.Command;

/** A row of the palette; {@code below} holds the words around a find, or nothing. */
public record PaletteRow(Command command, String below, Kind kind) {

    /** Of equally good matches the earlier kind stands first. */
    public enum Kind {
        HERE, PROMPT, LIVE, EVERYWHERE, TALK, SETTING, ELSEWHERE, TEXT
    }

    static PaletteRow of(Command command, Kind kind) {
        return new PaletteRow(command, "", kind);
    }
}
