package rehearsal.trial.text;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values as JavaScript writes and compares them, which is what suites of other tools were written for. */
public final class JavaScriptText {

    private JavaScriptText() {
    }

    /** 5.0 is "5", a text is itself, anything else is JSON. */
    public static String of(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? number(value.decimalValue()) : value.toString();
    }

    /** Deeply the same; numbers by value, keys in any order. */
    public static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isObject() && right.isObject()) {
            return left.size() == right.size() && left.properties().stream().allMatch(entry -> sameIn(entry, right));
        }
        if (left.isArray() && right.isArray() && left.size() == right.size()) {
            for (int at = 0; at < left.size(); at++) {
                if (!same(left.get(at), right.get(at))) {
                    return false;
                }
            }
            return true;
        }
        return left.equals(right) || left.isString() && right.isString() && left.stringValue().equals(right.stringValue());
    }

    private static boolean sameIn(Map.Entry<String, JsonNode> entry, JsonNode other) {
        return other.has(entry.getKey()) && same(entry.getValue(), other.path(entry.getKey()));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
