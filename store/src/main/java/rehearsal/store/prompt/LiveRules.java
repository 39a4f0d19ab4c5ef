package rehearsal.store.prompt;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import rehearsal.store.db.Sql;
import rehearsal.store.setting.Settings;

/** Everything that keeps a version from becoming live, in one place: a body that says nothing, impossible settings, the program's gate, a missing approval. */
public final class LiveRules {
    private static final double HOTTEST = 2;

    private final LiveGate gate;
    private final Settings settings;

    public LiveRules(LiveGate gate, Settings settings) {
        this.gate = gate;
        this.settings = settings;
    }

    /** Why this version may not become live, as the end of a sentence. */
    Optional<String> objection(Sql sql, PromptVersion version) throws SQLException {
        var found = text(version.text()).or(() -> gate.objection(version));
        if (found.isPresent() || version.review() == ReviewState.APPROVED || !approvalNeeded(sql)) {
            return found;
        }
        return Optional.of("it isn't approved, and this workspace lets only approved versions go live. Ask for a review first.");
    }

    private static Optional<String> text(PromptText text) {
        if (text.body().isBlank()) {
            return Optional.of("its body is empty. Write a body and save a new version.");
        }
        var temperature = text.settings().temperature();
        if (temperature.isPresent() && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= HOTTEST)) {
            return Optional
                    .of(String.format(Locale.ROOT, "its temperature is %s; it must be between 0 and 2. Save a new version with another.",
                            plain(temperature.getAsDouble())));
        }
        var output = text.settings().maxOutput();
        return output.isPresent() && output.getAsInt() < 1
                ? Optional
                        .of("its output limit is " + output.getAsInt() + " tokens; it must be at least 1. Save a new version with another.")
                : Optional.empty();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : Double.toString(number);
    }

    private boolean approvalNeeded(Sql sql) throws SQLException {
        return settings.read(sql, Settings.APPROVAL_BEFORE_LIVE).map(value -> value.strip().equals("true")).orElse(false);
    }
}
