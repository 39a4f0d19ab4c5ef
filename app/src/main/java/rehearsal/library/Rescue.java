package rehearsal.library;

import rehearsal.document.OwnFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts that the library does not take, each in two files of this computer: its words as they are, for a person, and everything for the
 * studio. They are put into the library as soon as it takes them.
 */
public final class Rescue {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<Path> folder;

    public Rescue(Optional<Path> folder) {
        this.folder = folder;
    }

    private record Whole(String author, PromptText text, OptionalInt basedOn, Instant at) {
    }

    /** Where the words of a scope are kept; none when they could not be. */
    public synchronized Optional<Path> keep(Draft draft) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        var words = words(draft.scope());
        try {
            Files.createDirectories(folder.get());
            OwnFile.replace(whole(draft.scope()),
                    JSON.writeValueAsBytes(new Whole(draft.author(), draft.text(), draft.basedOn(), draft.savedAt())));
            OwnFile.replace(words, draft.text().body().getBytes(StandardCharsets.UTF_8));
            return Optional.of(words);
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    public synchronized Optional<Draft> find(Scope scope, String author) {
        if (folder.isEmpty() || !Files.isRegularFile(whole(scope))) {
            return Optional.empty();
        }
        try {
            var found = JSON.readValue(Files.readAllBytes(whole(scope)), Whole.class);
            return Optional.of(new Draft(scope, author, found.text(), found.basedOn(), found.at()))
                    .filter(draft -> found.author().equals(author));
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    public synchronized void drop(Scope scope) {
        folder.ifPresent(place -> {
            try {
                Files.deleteIfExists(whole(scope));
                Files.deleteIfExists(words(scope));
            } catch (IOException stays) {
                // It is older than the draft in the library, and a person may still read it.
            }
        });
    }

    private Path words(Scope scope) {
        return folder.orElseThrow().resolve(name(scope) + ".md");
    }

    private Path whole(Scope scope) {
        return folder.orElseThrow().resolve(name(scope) + ".json");
    }

    private static String name(Scope scope) {
        return (scope.program() + "-" + scope.type() + scope.phase().map(phase -> "-" + phase).orElse("")).replaceAll("[^A-Za-z0-9._-]",
                "_");
    }
}
