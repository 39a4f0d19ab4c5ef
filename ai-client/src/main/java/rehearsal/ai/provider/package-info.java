/**
 * What a provider is, written once: its name, its key, where and how it is asked, which settings it takes. Everybody else asks the description
 * and never compares ids. Knows no vendor by name. Start at {@link rehearsal.ai.provider.ProviderDescription}.
 */
@NullMarked
package rehearsal.ai.provider;

import org.jspecify.annotations.NullMarked;
