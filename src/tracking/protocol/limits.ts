/** What one request and one call may be; limits of values are in `ingest/limits.ts`. */
export const CALL_LIMITS = {
  /** Bytes of a request, after inflation. */
  requestBytes: 500 * 1024,
  /** Bytes of a call as JSON. */
  callBytes: 32 * 1024,
  /** Calls of a batch. */
  calls: 2_500,
  /** Levels of objects and lists in a call. */
  depth: 100,
  messageIdLength: 200,
  identities: 20,
  /** Repairs of one call that are told one by one. */
  repairs: 10,
  /** Characters that an issue keeps of a call. */
  issueBodyLength: 4_000,
} as const

/** A sender's clock that is off by no more is taken as right: it is the way of the request that is measured. */
export const CLOCK_TOLERANCE_MS = 5_000
