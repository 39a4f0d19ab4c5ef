package rehearsal.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/** What helps the makers to mend something unexpected, without anything that is nobody's business. */
final class FailureDetails {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile(
                    "(?i)\\b(authorization|api[-_ ]?key|x-[a-z-]*key|key|password|passphrase|secret|token)(\\s*[:=]\\s*)(\"[^\"]*\"|\\S+(?: [A-Za-z0-9+/=._-]{16,})?)"),
            Pattern.compile("(?i)(bearer|basic)(\\s+)([A-Za-z0-9+/=._~-]{8,})"),
            Pattern.compile("(//)()([^/\\s@]+@)"),
            Pattern.compile("()()\\b((?:sk|pk|rk|gsk|xai|ghp|AIza)[-_A-Za-z0-9]{10,})"));

    private FailureDetails() {
    }

    static String of(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        var property = System.getProperties();
        return "Rehearsal on Java " + property.getProperty("java.version") + ", " + property.getProperty("os.name") + " "
                + property.getProperty("os.version") + ", " + property.getProperty("os.arch") + "\n\n" + withoutSecrets(trace.toString());
    }

    static String withoutSecrets(String words) {
        var clean = words;
        for (var secret : SECRETS) {
            clean = secret.matcher(clean).replaceAll("$1$2***");
        }
        return clean.replace(System.getProperty("user.home", "/nobody"), "~");
    }
}
