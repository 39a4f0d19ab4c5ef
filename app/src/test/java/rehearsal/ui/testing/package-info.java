/** What the tests of screens share: a big headless screen, hands and eyes. Start at {@link rehearsal.ui.testing.Headless}. */
@NullMarked
package rehearsal.ui.testing;

import org.jspecify.annotations.NullMarked;
