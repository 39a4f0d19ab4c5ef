/** What tests of every room share. Knows no room. Start at {@link rehearsal.testing.TestSeed}. */
@NullMarked
package rehearsal.testing;

import org.jspecify.annotations.NullMarked;
