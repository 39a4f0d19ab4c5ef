/** The front door: {@code Main} starts the studio or the command line, {@code Studio} wires every room by hand. Nothing imports this package. */
@NullMarked
package rehearsal;

import org.jspecify.annotations.NullMarked;
