import type { ExplainedPart, Explanation, MembershipChange } from '../../api/segments'

/** A condition as it was found. */
export function condition(sentence: string, more: Partial<ExplainedPart> = {}): ExplainedPart {
  return { kind: 'condition', holds: true, sentence, found: 'once', parts: [], ...more }
}

/** Why Ada (profile 7) is in the segment `buyers`: an order of March that counts until April. */
export function anExplanation(more: Partial<Explanation> = {}): Explanation {
  return {
    segment: 'buyers',
    profileId: 7,
    identities: [{ namespace: 'email', value: 'ada@example.org' }],
    traits: {},
    at: Date.parse('2026-03-10T09:00:00Z'),
    member: true,
    changesAt: Date.parse('2026-04-01T12:00:00Z'),
    because: condition('did order_completed in the last 30 days'),
    log: [],
    ...more,
  }
}

/** An entry to the segment `buyers`, or an exit from it. */
export function aChange(
  at: string,
  entered: boolean,
  more: Partial<MembershipChange> = {},
): MembershipChange {
  return { segment: 'buyers', at: Date.parse(at), entered, cause: 'data', version: 1, ...more }
}
