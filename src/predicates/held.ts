/** A truth and the first instant after `now` at which it may change by time alone (Infinity: never). */
export interface Held {
  readonly value: boolean
  readonly until: number
}

/** What tells of one thing after another whether something holds of it. */
export type Test<Of> = (of: Of, now: number) => Held

const ALWAYS: Held = { value: true, until: Number.POSITIVE_INFINITY }
const NEVER: Held = { value: false, until: Number.POSITIVE_INFINITY }

/** A truth that time alone does not change; most are, so they are not made anew. */
export const forever = (value: boolean): Held => (value ? ALWAYS : NEVER)

/** A truth that holds until an instant. */
export function heldUntil(value: boolean, until: number): Held {
  return until === Number.POSITIVE_INFINITY ? forever(value) : { value, until }
}

export function negate({ value, until }: Held): Held {
  return heldUntil(!value, until)
}

/**
 * All parts hold: true until the first may change; false as long as the longest of the false ones stays
 * false. Nobody looks past a part that is false for ever.
 */
export function holdAll<Part>(parts: readonly Part[], heldOf: (part: Part) => Held): Held {
  let soonest = Number.POSITIVE_INFINITY
  let longest = Number.NEGATIVE_INFINITY
  for (const part of parts) {
    const held = heldOf(part)
    if (held.value) soonest = Math.min(soonest, held.until)
    else if (held.until === Number.POSITIVE_INFINITY) return NEVER
    else longest = Math.max(longest, held.until)
  }
  return longest === Number.NEGATIVE_INFINITY ? heldUntil(true, soonest) : heldUntil(false, longest)
}

/** Any part holds. */
export function holdAny<Part>(parts: readonly Part[], heldOf: (part: Part) => Held): Held {
  return negate(holdAll(parts, (part) => negate(heldOf(part))))
}

/** All tests hold of the same. */
export function allOf<Of>(tests: readonly Test<Of>[]): Test<Of> {
  if (tests.length === 1) return tests[0]!
  return (of, now) => holdAll(tests, (test) => test(of, now))
}

/** Any test holds. */
export function anyOf<Of>(tests: readonly Test<Of>[]): Test<Of> {
  if (tests.length === 1) return tests[0]!
  return (of, now) => holdAny(tests, (test) => test(of, now))
}

/** The test does not hold. */
export function not<Of>(test: Test<Of>): Test<Of> {
  return (of, now) => negate(test(of, now))
}
