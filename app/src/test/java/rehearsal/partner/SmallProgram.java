package rehearsal.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rehearsal.ai.ResponseSchema;
import tools.jackson.databind.JsonNode;

/** As much of the identity coaching program as a talk needs: which actions a phase allows, and what they do to names and states. */
final class SmallProgram {

    private static final Map<String, ResponseSchema> PHASES = phases();

    private final Map<String, String[]> identities = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>(List.of("GET_TO_KNOW_YOU"));
    private final List<String> ran = new ArrayList<>();

    private static Map<String, ResponseSchema> phases() {
        return Map.of("GET_TO_KNOW_YOU",
                PartnerForms.of("update_who_you_are", "update_who_you_want_to_be", "update_asked_questions", "show_card",
                        ">IDENTITY_CREATION"),
                "IDENTITY_CREATION",
                PartnerForms.of("create_identity", "create_multiple_identities", "update_identity_name", "accept_identity",
                        "add_identity_note",
                        "select_identity_focus", "show_card", ">IDENTITY_REFINEMENT"),
                "IDENTITY_REFINEMENT",
                PartnerForms.of("update_identity_name", "accept_identity_refinement", "accept_identity_commitment", "add_identity_note",
                        "combine_identities", "set_current_identity", "show_card", ">INTEGRATION"),
                "INTEGRATION",
                PartnerForms.of("update_i_am_statement", "update_identity_visualization", "accept_i_am_statement",
                        "accept_identity_visualization",
                        "set_current_identity", "show_card", ">COMPLETED"),
                "COMPLETED", PartnerForms.of("add_identity_note", "show_card"));
    }

    ResponseSchema schema() {
        return PHASES.getOrDefault(phase(), PartnerForms.of());
    }

    String phase() {
        return path.getLast();
    }

    List<String> path() {
        return path;
    }

    List<String> ran() {
        return ran;
    }

    String identityBullets() {
        var lines = new ArrayList<String>();
        identities.forEach((id, nameAndState) -> lines.add("- " + nameAndState[0] + " (id: " + id + ", state: " + nameAndState[1] + ")"));
        return String.join("\n", lines);
    }

    void apply(JsonNode reply) {
        for (var action : reply.properties()) {
            if (action.getValue().isObject()) {
                ran.add(action.getKey());
                run(action.getKey(), action.getValue());
            }
        }
    }

    private void run(String type, JsonNode params) {
        switch (type) {
            case "transition_phase" -> path.add(params.path("to_phase").asString());
            case "create_identity" -> create(params);
            case "create_multiple_identities" -> params.path("identities").forEach(this::create);
            case "update_identity_name" -> known(params)[0] = params.path("name").asString();
            case "accept_identity" -> known(params)[1] = "ACCEPTED";
            case "accept_identity_refinement" -> known(params)[1] = "REFINED";
            case "accept_identity_commitment" -> known(params)[1] = "COMMITTED";
            case "accept_i_am_statement" -> known(params)[1] = "I_AM_STATED";
            case "accept_identity_visualization" -> known(params)[1] = "VISUALIZED";
            default -> {
            }
        }
    }

    private void create(JsonNode params) {
        identities.put("identity-" + (identities.size() + 1), new String[]{params.path("name").asString(), "SUGGESTED"});
    }

    private String[] known(JsonNode params) {
        var id = params.path("id").asString();
        if (!identities.containsKey(id)) {
            throw new AssertionError("No identity has the id \"" + id + "\"");
        }
        return identities.getOrDefault(id, new String[2]);
    }
}
