package rehearsal.ui.place;

import java.util.Optional;

/** Something a person can do here. The shortcut is written as JavaFX reads it, for example {@code Shortcut+S}. */
public record Command(String title, String icon, String hint, Optional<String> shortcut, Runnable action) {

    public static Command of(String title, String icon, String shortcut, Runnable action) {
        return new Command(title, icon, "", Optional.of(shortcut), action);
    }

    public static Command of(String title, String icon, Runnable action) {
        return new Command(title, icon, "", Optional.empty(), action);
    }
}
