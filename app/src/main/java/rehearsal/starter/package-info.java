/**
 * The words that ship with the studio: programs, the starter library, personas, scenarios and the sample talk, as they lie in the program's
 * own files. Knows names and texts only; what a text means is for the rooms that read it. Start at {@link rehearsal.starter.StarterShelf}.
 */
@NullMarked
package rehearsal.starter;

import org.jspecify.annotations.NullMarked;
