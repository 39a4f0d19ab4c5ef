package rehearsal.ui.shell;

/** The library is out of reach, or takes nothing: why, and what another try is. */
public record Trouble(String why, Runnable again) {
}
