/**
 * The rehearsal partner: a coach and a client that follow rules, for people who have no key yet. It reads a request like any provider, says
 * that it is no model, and never opens a connection, reads the store or touches a screen. Start at {@link rehearsal.partner.RehearsalPartner}.
 */
@NullMarked
package rehearsal.partner;

import org.jspecify.annotations.NullMarked;
