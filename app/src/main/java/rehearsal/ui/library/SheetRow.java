package rehearsal.ui.library;

import java.util.List;
import java.util.Optional;
import rehearsal.prompt.Problem;

/** A row of the sheet that says what an import would do. */
sealed interface SheetRow {

    record Head(String title, int count) implements SheetRow {
    }

    record Coming(String title, String version, String file, List<String> notes, List<Problem> problems) implements SheetRow {
    }

    record Left(String file, String reason) implements SheetRow {
    }

    record Broken(String file, String place, String message, Optional<String> suggestion) implements SheetRow {
    }
}
