/**
 * Programs that are killed in the middle of what they do, so that a test sees what is left on the disk. Holds no test and knows no room but
 * the store. Start at {@link rehearsal.killing.DoomedProgram}.
 */
@NullMarked
package rehearsal.killing;

import org.jspecify.annotations.NullMarked;
