package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailureDetailsTest {

    @Test
    void theDetailsHelpAndHoldNoSecret() {
        var details = FailureDetails.of(new IllegalStateException(
                "POST https://ines:hunter2@proxy:3128/v1 Authorization: Bearer abcdefghijklmnop1234 password=\"correct horse\" sk-proj-0123456789abcdef"
                        + " jdbc:postgresql://db/x?user=ines&password=tr0ub4dor&ssl=true AIzaSyA1234567890abcdef api_key: zzzzzzzzz",
                new IllegalArgumentException("because of " + System.getProperty("user.home") + "/notes")));
        for (var secret : new String[]{"hunter2", "abcdefghijklmnop1234", "correct horse", "0123456789abcdef", "tr0ub4dor", "AIzaSy",
                "zzzzzzzzz",
                System.getProperty("user.home") + "/"}) {
            assertFalse(details.contains(secret), secret + " in " + details);
        }
        assertTrue(details.contains("IllegalStateException") && details.contains("FailureDetailsTest") && details.contains("Java "),
                details);
        assertTrue(details.contains("because of ~/notes"), details);
    }
}
