package rehearsal.ui.control;

import java.util.Arrays;
import java.util.List;

/** The fixed meanings a colour can have. The style class is the same for chips and dots. */
public enum Tone {
    NEUTRAL("neutral"), LIVE("live"), DRAFT("draft"), INFO("info"), WARN("warn"), DANGER("danger"), ACCENT("accent");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }

    static List<String> styleClasses() {
        return Arrays.stream(values()).map(Tone::styleClass).toList();
    }
}
