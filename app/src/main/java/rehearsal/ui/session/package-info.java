/**
 * A session as it is read and written: bubbles, Markdown, an answer that grows, the flow of one answer, the message box. Both layouts, a session
 * alone and two side by side, are made of these parts, and so is every other place that shows a session. Knows no screen. Start at
 * {@link rehearsal.ui.session.AnswerFlow} and {@link rehearsal.ui.session.Bubbles}.
 */
@NullMarked
package rehearsal.ui.session;

import org.jspecify.annotations.NullMarked;
