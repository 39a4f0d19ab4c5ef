package rehearsal.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line into what they stand for. What cannot be read is refused in words that name no class. */
final class Conversions {

    private Conversions() {
    }

    static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException notAnId) {
            throw new TypeConversionException("\"" + word + "\" is no id of a session. See: rehearsal session list");
        }
    }

    static URI address(String word) {
        try {
            var address = new URI(word);
            if (address.getHost() == null || address.getScheme() == null || !address.getScheme().matches("(?i)https?")) {
                throw new TypeConversionException("\"" + word + "\" is no address. Write it like https://host/v1");
            }
            return address;
        } catch (URISyntaxException notAnAddress) {
            throw new TypeConversionException("\"" + word + "\" is no address. Write it like https://host/v1");
        }
    }

    /** An empty path would mean the current folder, which nobody means who writes --data "$NOT_SET". */
    static Path path(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException("it is empty. Name a file or a folder; the folder you are in is \".\"");
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException notAPath) {
            throw new TypeConversionException("\"" + word + "\" cannot be the name of a file on this computer");
        }
    }
}
