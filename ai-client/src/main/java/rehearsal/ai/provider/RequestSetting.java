package rehearsal.ai.provider;

/** Settings of a request that a provider may take. Some of its models may still refuse one; what was left out is told with the request. */
public enum RequestSetting {
    TEMPERATURE, MAX_OUTPUT, EFFORT
}
