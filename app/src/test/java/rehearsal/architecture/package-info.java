/**
 * The walls of the house as tests. {@code HouseRules} holds each rule with its reason, {@code HouseRulesTest} holds the house against them,
 * {@code HouseRulesBiteTest} shows with a {@code Bad…} class that each of them can fail. Start at {@code HouseRules}.
 */
@NullMarked
package rehearsal.architecture;

import org.jspecify.annotations.NullMarked;
