package rehearsal.ui.shell;

/** The library is out of reach, or takes nothing: why, and what another try is. */
public record LibraryTrouble(String why, Runnable again) {
}
