/**
 * The Rehearse screen with one session: its set-up, the session with its foot, files, playback. Never reads the store itself; that is
 * {@code rehearsal.practice}. Start at {@link rehearsal.ui.rehearse.SessionModel}.
 */
@NullMarked
package rehearsal.ui.rehearse;

import org.jspecify.annotations.NullMarked;
