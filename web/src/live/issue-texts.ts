/** What was wrong, and what was done about it, in the words of whoever looks at it. */
export interface IssueText {
  readonly title: string
  readonly treatment: string
}

const REJECTED = 'The call was not taken.'
const REFUSED = 'None of its calls was taken.'
const OUT = 'The value was left out, the rest of the call was taken.'
const NOW = 'The call was taken with the time at which it came.'

/** By the code of the issue. */
export const ISSUE_TEXTS: Readonly<Record<string, IssueText>> = {
  'not-an-object': { title: 'A call that is no object', treatment: REJECTED },
  'unknown-call': { title: 'A call of an unknown type', treatment: REJECTED },
  'too-large': { title: 'A call that is too large', treatment: REJECTED },
  'too-deep': { title: 'Objects nested too deeply', treatment: REJECTED },
  'missing-event': { title: 'A track call without an event name', treatment: REJECTED },
  'event-name-too-long': { title: 'An event name that is too long', treatment: REJECTED },
  'missing-group': { title: 'A group call without a group', treatment: REJECTED },
  'missing-alias': { title: 'An alias call without both ids', treatment: REJECTED },
  'no-identity': {
    title: 'Nobody it could belong to',
    treatment: 'The call was not taken: it names no identity that is admitted.',
  },
  'wrong-type': { title: 'A value of the wrong type', treatment: OUT },
  'identity-refused': {
    title: 'An identity that says nothing',
    treatment: 'This identity was not used, the rest of the call was taken.',
  },
  'too-many-identities': {
    title: 'Too many identities in one call',
    treatment: 'The first were used, the others left out.',
  },
  'alias-of-itself': {
    title: 'An alias of an id with itself',
    treatment: 'It links nothing; nothing changed.',
  },
  'unreadable-time': { title: 'A time that cannot be read', treatment: NOW },
  'absurd-time': { title: 'A time before 1990 or in the future', treatment: NOW },
  'invalid-text': {
    title: 'Text with invalid characters',
    treatment: 'Each was replaced by �, the call was taken.',
  },
  'name-taken': { title: 'Two values under one name', treatment: OUT },
  'number-not-finite': { title: 'A number that is too large', treatment: OUT },
  'message-id-replaced': {
    title: 'A message id that is no short text',
    treatment: 'A digest of it stands for it, the call was taken.',
  },
  'further-repairs': {
    title: 'More repairs in the same call',
    treatment: 'They are counted, and not listed.',
  },
}

/** Of whole requests, and of values that are judged after their call was taken; by code too. */
export const FURTHER_TEXTS: Readonly<Record<string, IssueText>> = {
  'tracking/unreadable-body': { title: 'A request that is not JSON', treatment: REFUSED },
  'tracking/unknown-encoding': { title: 'A request in an unknown encoding', treatment: REFUSED },
  'tracking/too-large': { title: 'A request that is too large', treatment: REFUSED },
  'tracking/too-many-calls': { title: 'A batch of too many calls', treatment: REFUSED },
  'tracking/not-a-batch': { title: 'A batch without a list of calls', treatment: REFUSED },
  'value-left-out': { title: 'A value that cannot be kept', treatment: OUT },
}

/** A code that these pages do not know yet still says what kind of issue it is. */
export function issueText(code: string, kind: 'rejected' | 'repaired'): IssueText {
  const treatment = kind === 'rejected' ? REJECTED : 'The call was taken after a repair.'
  return ISSUE_TEXTS[code] ?? FURTHER_TEXTS[code] ?? { title: code, treatment }
}
