package rehearsal.ui.fx;

import com.sun.javafx.runtime.VersionInfo;
import org.slf4j.LoggerFactory;

/** What came of a change to JavaFX itself. Such a change is made to one exact version, and one line of the log says what became of it. */
public enum JavaFxPatch {
    APPLIED,
    /** This is another JavaFX than the one the change was made for, so it stays as it is. */
    OTHER_VERSION,
    /** It could not be changed, or was loaded before. */
    REFUSED;

    /** The version whose inside is known. When it changes, the tests in child programs say whether each change is still needed. */
    private static final String KNOWN = "26.0.2+3";

    public static boolean knownVersion() {
        return VersionInfo.getRuntimeVersion().equals(KNOWN);
    }

    public JavaFxPatch logged(String what) {
        var log = LoggerFactory.getLogger(JavaFxPatch.class);
        switch (this) {
            case APPLIED -> log.info("JavaFX {}: {} applied", VersionInfo.getRuntimeVersion(), what);
            case OTHER_VERSION -> log.warn("JavaFX {} is not {}: {} left out", VersionInfo.getRuntimeVersion(), KNOWN, what);
            case REFUSED -> log.warn("JavaFX {}: {} could not be applied", VersionInfo.getRuntimeVersion(), what);
        }
        return this;
    }
}
