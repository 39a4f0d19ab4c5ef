/**
 * Templates that services and workflow steps render by name: finding them in the library, turning a JSON context into values, and
 * rendering one or many. Knows no workflow and no service. Start at {@link rehearsal.workflow.template.TemplateRenderer}.
 */
@NullMarked
package rehearsal.workflow.template;

import org.jspecify.annotations.NullMarked;
