/**
 * The same engine from a terminal and from continuous integration. Reads words and options, prints text or one JSON document, and ends with
 * an exit code; it holds no rule of the product. The only package that prints. Start at {@link rehearsal.cli.Cli}.
 */
@NullMarked
package rehearsal.cli;

import org.jspecify.annotations.NullMarked;
