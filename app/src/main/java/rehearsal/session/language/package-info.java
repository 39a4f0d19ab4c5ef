/**
 * How people say yes, no, wait and change in languages other than English: word lists from resources/languages, and what a message
 * amounts to by them. Knows no brief and no session, and never judges English. Start at {@link rehearsal.session.language.Languages}.
 */
@NullMarked
package rehearsal.session.language;

import org.jspecify.annotations.NullMarked;
