/**
 * The library place as one screen: tree, editor, inspector, what will be sent and timeline beside each other. Only places them and passes
 * events on. Start at {@link rehearsal.ui.bench.LibraryScreen}.
 */
@NullMarked
package rehearsal.ui.bench;

import org.jspecify.annotations.NullMarked;
