/**
 * What a talk looks like wherever one is shown: bubbles, Markdown, action rows, cards, the answer while it comes and the one that did not come.
 * Knows no screen and asks no engine; whoever uses a piece says what pressing it does. Start at {@link rehearsal.ui.talk.Bubbles}, and for a
 * turn that is under way at {@link rehearsal.ui.talk.AnswerCollector}.
 */
@NullMarked
package rehearsal.ui.talk;

import org.jspecify.annotations.NullMarked;
