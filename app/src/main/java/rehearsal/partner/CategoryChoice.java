package rehearsal.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses a category by the words of a message, from those the form allows. */
final class CategoryChoice {

    /** Word stems of an identity's category, and words a client uses when they talk about it. */
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("work|profession|career|job|maker|craft",
                    "work|job|office|nurse|teach|manage|engineer|boss|colleague|business|build"),
            Map.entry("famil|parent|relation|home",
                    "family|mother|father|mum|dad|parent|kid|child|son|daughter|partner|wife|husband|brother|sister"),
            Map.entry("health|body|athlet|physical|vital|sport", "run|walk|sport|sleep|body|health|fit|train|swim|bike|yoga|strong"),
            Map.entry("creat|passion|play|hobb|art", "write|paint|draw|music|sing|garden|cook|read|creat|photo|dance"),
            Map.entry("money|financ|wealth|keeper", "money|save|debt|earn|financ|spend"),
            Map.entry("spirit|soul|faith|inner", "calm|quiet|faith|pray|meditat|peace|still"),
            Map.entry("communit|social|friend|lead|service", "friend|neighbo|lead|help|team|volunteer|host|people"),
            Map.entry("learn|mind|growth|intellect|personal|character", "learn|study|curious|brave|patient|honest|confident|finish"));

    private final List<String> choices;

    CategoryChoice(ReplyForm form) {
        var single = form.choices("create_identity", "category");
        this.choices = single.isEmpty() ? form.elementChoices("create_multiple_identities", "identities", "category") : single;
    }

    /** The one that fits best; the place tells apart two identities made from one message, since some categories hold only one. */
    Optional<String> fitting(UnderstoodMessage said, int place) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        var best = choices.stream().filter(choice -> fits(choice, said)).findFirst().orElse(choices.getFirst());
        return Optional.of(choices.get((choices.indexOf(best) + place) % choices.size()));
    }

    private static boolean fits(String choice, UnderstoodMessage said) {
        return HINTS.entrySet().stream().filter(hint -> finds(hint.getKey(), choice))
                .anyMatch(hint -> finds("\\b(" + hint.getValue() + ")", said.text()));
    }

    private static boolean finds(String words, String text) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }
}
