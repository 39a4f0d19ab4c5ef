package rehearsal.ai;

/** One message of the conversation, oldest first in a request. */
public record AiMessage(Speaker speaker, String text) {
}
