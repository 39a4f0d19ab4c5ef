package rehearsal.ui.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the settings, in the order of the list at the left. */
enum Page {
    PROVIDERS("fth-link"), PROGRAMS("fth-layers"), LOOK("fth-sun"), DATA("fth-database"), NETWORK("fth-globe"), RULES("fth-check-square");

    private final String icon;

    Page(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** The name a place and a text key use. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Page> named(String id) {
        return Stream.of(values()).filter(page -> page.id().equals(id)).findFirst();
    }
}
