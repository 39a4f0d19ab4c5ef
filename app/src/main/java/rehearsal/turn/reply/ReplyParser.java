package rehearsal.turn.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rehearsal.program.Program;
import rehearsal.state.Action;
import rehearsal.turn.reply.ParsedReply.How;
import rehearsal.turn.reply.ReplyProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a message and actions of whatever a model replied. Never throws: what can be kept is kept, and everything else is told as a
 * problem. The first JSON object of a reply counts; words without one are the message.
 */
public final class ReplyParser {
    private final AnswerChecks checks;

    public ReplyParser(AnswerChecks checks) {
        this.checks = checks;
    }

    public ParsedReply parse(String raw, AnswerFormat format, Program program) {
        if (raw.isBlank()) {
            return failed(Kind.EMPTY, "The reply is empty.");
        }
        if (raw.length() > ReplySearch.LONGEST) {
            return failed(Kind.TOO_LARGE, "The reply has " + raw.length() + " characters; more than " + ReplySearch.LONGEST
                    + " are not read.");
        }
        var search = new ReplySearch(raw, format);
        return switch (search.find()) {
            case ReplySearch.Result.Words words -> words(words);
            case ReplySearch.Result.Answer answer -> new Reading(format, program, checks.of(format)).read(answer);
        };
    }

    private static ParsedReply words(ReplySearch.Result.Words words) {
        var problems = new ArrayList<>(words.problems());
        problems.add(
                new ReplyProblem(Kind.NOT_JSON, "The reply is plain words, not the object that was asked for. They became the message."));
        return new ParsedReply(words.text(), List.of(), List.of(), How.RECOVERED, problems);
    }

    private static ParsedReply failed(Kind kind, String sentence) {
        return new ParsedReply("", List.of(), List.of(), How.FAILED, List.of(new ReplyProblem(kind, sentence)));
    }

    /** One object being read into a message and actions. */
    private static final class Reading {
        private final AnswerFormat format;
        private final Program program;
        private final ActionCheck check;
        private final List<ReplyProblem> problems = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private final List<RefusedAction> refused = new ArrayList<>();

        Reading(AnswerFormat format, Program program, ActionCheck check) {
            this.format = format;
            this.program = program;
            this.check = check;
        }

        ParsedReply read(ReplySearch.Result.Answer answer) {
            problems.addAll(answer.problems());
            var members = answer.members();
            var message = message(members, answer.partialMessage());
            format.actions().forEach(action -> action(action.type(), members.path(action.type())));
            cutOff(answer);
            strangers(members);
            var nothing = message.isBlank() && actions.isEmpty();
            if (nothing && problems.isEmpty()) {
                problem(Kind.EMPTY, "The message is empty, and no action is asked for.");
            }
            return new ParsedReply(message, actions, refused, nothing ? How.FAILED : problems.isEmpty() ? How.CLEAN : How.RECOVERED,
                    problems);
        }

        private String message(ObjectNode members, String partial) {
            var message = members.path(AnswerFormats.MESSAGE);
            if (message.isString()) {
                return message.asString();
            }
            if (!partial.isEmpty()) {
                return partial;
            }
            if (message.isMissingNode()) {
                problem(Kind.MESSAGE_MISSING, "The reply has no message.");
                return "";
            }
            problem(Kind.MESSAGE_NOT_TEXT, "The message is " + ActionCheck.kind(message) + ", and a text is expected.");
            return message.isNumber() || message.isBoolean() ? message.asString() : "";
        }

        private void action(String type, JsonNode params) {
            if (params.isMissingNode() || params.isNull()) {
                return;
            }
            var fault = check.fault(type, params);
            if (fault.isPresent() || !(params instanceof ObjectNode object)) {
                refuse(Kind.ACTION_INVALID, type, params, "The action " + type + " cannot be used: " + fault.orElse("") + ".");
            } else {
                actions.add(new Action(type, withoutNulls(object)));
            }
        }

        private void cutOff(ReplySearch.Result.Answer answer) {
            answer.brokenMember().filter(name -> format.action(name).isPresent())
                    .ifPresent(name -> problem(Kind.ACTION_CUT_OFF, "The action " + name + " is not whole and was left out."));
        }

        /** Members that were not asked for: an action that is not allowed here, an action nobody knows, or something else. */
        private void strangers(ObjectNode members) {
            var known = new HashSet<String>(Set.of(AnswerFormats.MESSAGE));
            format.actions().forEach(action -> known.add(action.type()));
            for (var name : ActionCheck.names(members)) {
                if (!known.contains(name)) {
                    stranger(name, members.path(name));
                }
            }
        }

        private void stranger(String name, JsonNode value) {
            var shown = shorten(name);
            if (program.action(name).isPresent()) {
                refuseUnlessNull(Kind.ACTION_NOT_ALLOWED, shown, value, "The action " + shown + " is not allowed in this prompt.");
            } else if (value.isObject()) {
                refuse(Kind.UNKNOWN_ACTION, shown, value, "The program has no action " + shown + ".");
            } else {
                problem(Kind.UNKNOWN_PROPERTY, "Nobody asked for " + shown + "; it was left out.");
            }
        }

        private void refuseUnlessNull(Kind kind, String type, JsonNode params, String why) {
            if (params.isNull()) {
                problem(kind, why + " Its value is null, so nothing is lost.");
            } else {
                refuse(kind, type, params, why);
            }
        }

        private void refuse(Kind kind, String type, JsonNode params, String why) {
            refused.add(new RefusedAction(type, params, why));
            problem(kind, why);
        }

        private void problem(Kind kind, String sentence) {
            problems.add(new ReplyProblem(kind, sentence));
        }

        private static String shorten(String name) {
            return name.length() > 60 ? name.substring(0, 60) + "…" : name;
        }

        private static ObjectNode withoutNulls(ObjectNode params) {
            var kept = params.objectNode();
            params.forEachEntry((name, value) -> {
                if (!value.isNull()) {
                    kept.set(name, withoutNulls(value));
                }
            });
            return kept;
        }

        private static JsonNode withoutNulls(JsonNode value) {
            if (value instanceof ObjectNode object) {
                return withoutNulls(object);
            }
            if (!value.isArray()) {
                return value;
            }
            var kept = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
    }
}
