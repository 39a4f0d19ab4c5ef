/** Settings of a workspace: a name and its JSON text. Knows nothing of what they mean. Start at {@link rehearsal.store.setting.Settings}. */
@NullMarked
package rehearsal.store.setting;

import org.jspecify.annotations.NullMarked;
