package rehearsal.ai.fit;

import java.util.Set;

/**
 * The part of JSON schema one provider enforces.
 *
 * @param kept keywords sent as they stand
 * @param described limits that are told to the model in words, because the provider would refuse or ignore them
 * @param formats values of {@code format} that are enforced
 * @param minItemsLimit the largest {@code minItems} that is enforced
 * @param everyPropertyRequired an optional property has to be written as required and nullable
 * @param nullInEnum whether null may stand in an enum
 */
public record SchemaDialect(String provider, Set<String> kept, Set<String> described, Set<String> formats, int minItemsLimit,
        boolean everyPropertyRequired, boolean nullInEnum) {

    public SchemaDialect {
        kept = Set.copyOf(kept);
        described = Set.copyOf(described);
        formats = Set.copyOf(formats);
    }
}
