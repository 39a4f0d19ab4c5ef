package rehearsal.workflow.config;

import java.util.Optional;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;

/** For whom a composition is run: the client's state and how experienced they are. Neither: as it is written. */
public record Variation(Optional<String> state, Optional<ExperienceLevel> level) {

    public static Variation asWritten() {
        return new Variation(Optional.empty(), Optional.empty());
    }

    /** In words, for problems that only this variation has. */
    String inWords() {
        var who = level.map(found -> "for level " + found.id());
        var where = state.map(found -> "in state " + found);
        return who.map(words -> words + where.map(more -> " " + more).orElse("")).or(() -> where).orElse("");
    }
}
