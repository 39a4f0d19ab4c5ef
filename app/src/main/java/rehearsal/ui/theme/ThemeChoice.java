package rehearsal.ui.theme;

/** What a person chose; SYSTEM follows the desktop. */
public enum ThemeChoice {
    SYSTEM, LIGHT, DARK
}
