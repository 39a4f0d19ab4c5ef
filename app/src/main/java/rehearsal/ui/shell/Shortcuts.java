package rehearsal.ui.shell;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import rehearsal.ui.place.Command;

/** Key combinations as they are written, read and matched. */
final class Shortcuts {

    private Shortcuts() {
    }

    static String words(String shortcut) {
        return shortcut.replace("Shortcut", "Ctrl").replace("+", " ").replace("SLASH", "/").replace("COMMA", ",").replace("PERIOD", ".")
                .replace("EQUALS", "=")
                .replace("MINUS", "-")
                .replace("ENTER", "Enter").replace("SPACE", "Space").replace("DELETE", "Del").replace("BACK_SPACE", "Backspace");
    }

    /** Typing holds no shortcut, and nobody should look for one at every letter. */
    static boolean mayBeOne(KeyEvent event) {
        return event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.getCode().isFunctionKey();
    }

    /** Runs the first command whose keys these are. */
    static boolean run(List<Command> commands, KeyEvent event) {
        if (!event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.getCode().isFunctionKey()) {
            // A letter is only ever typed.
            return false;
        }
        for (var command : commands) {
            if (command.shortcut().filter(keys -> KeyCombination.keyCombination(keys).match(event)).isPresent()) {
                command.action().run();
                return true;
            }
        }
        return false;
    }
}
