/** Milliseconds since 1970, as `Date.now` gives them; an argument wherever time matters. */
export type Clock = () => number

/** The real clock; no other file reads it. */
export const systemClock: Clock = () => Date.now()
