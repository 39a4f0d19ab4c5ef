package rehearsal.store.audit;

import java.time.Instant;

/** One deed. The hash covers every other field. */
public record AuditRow(long place, Instant at, String actor, String deed, String subject, String detail, String beforeHash, String hash) {
}
