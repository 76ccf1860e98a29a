import type { Issue, Message, Reception } from '../api/tracking'
import { texts } from '../i18n'

const t = texts('live')

type LineKind = 'taken' | 'repaired' | 'rejected'

/** One call as the live tail shows it. */
export interface Line {
  /** The same for a call that is told of twice, as happens after the connection was lost. */
  readonly key: string
  readonly receivedAt: number
  readonly kind: LineKind
  /** Its event, or what kind of call it is. */
  readonly name: string
  readonly call: string
  readonly message?: Message
  readonly issues: readonly Issue[]
}

/** What the live tail holds: lines the latest first, and those that came while it was stopped. */
export interface Tail {
  readonly lines: readonly Line[]
  readonly held: readonly Line[]
  readonly paused: boolean
  /** Calls that came faster than they could be told of. */
  readonly missed: number
}

export type TailAction =
  | { readonly type: 'received'; readonly reception: Reception }
  | { readonly type: 'missed'; readonly count: number }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }

export const EMPTY: Tail = { lines: [], held: [], paused: false, missed: 0 }

const MOST_LINES = 200

/** What becomes of the tail when something happens. */
export function nextTail(tail: Tail, action: TailAction): Tail {
  switch (action.type) {
    case 'received':
      return withLines(tail, linesOf(action.reception))
    case 'missed':
      return { ...tail, missed: tail.missed + action.count }
    case 'pause':
      return { ...tail, paused: true }
    case 'resume':
      return { ...tail, paused: false, held: [], lines: newestFirst(tail.held, tail.lines) }
  }
}

function withLines(tail: Tail, lines: readonly Line[]): Tail {
  const known = new Set([...tail.lines, ...tail.held].map(({ key }) => key))
  const fresh = lines.filter(({ key }) => !known.has(key))
  if (fresh.length === 0) return tail
  return tail.paused
    ? { ...tail, held: newestFirst(fresh, tail.held) }
    : { ...tail, lines: newestFirst(fresh, tail.lines) }
}

function newestFirst(fresh: readonly Line[], old: readonly Line[]): readonly Line[] {
  return [...fresh, ...old].slice(0, MOST_LINES)
}

/** The calls of a request, the last one first; what was repaired stands with its call. */
export function linesOf({ receivedAt, messages, issues }: Reception): readonly Line[] {
  const taken = messages.map((message): Line => {
    const own = issues.filter(({ kind, messageId }) => kind === 'repaired' && messageId === message.messageId)
    return {
      key: `${receivedAt} ${message.call} ${message.messageId}`,
      receivedAt,
      kind: own.length > 0 ? 'repaired' : 'taken',
      name: message.event?.name ?? message.call,
      call: message.call,
      message,
      issues: own,
    }
  })
  const rejected = issues
    .filter(({ kind }) => kind === 'rejected')
    .map(
      (issue, index): Line => ({
        key: `${receivedAt} ${issue.code} ${issue.messageId} ${index}`,
        receivedAt,
        kind: 'rejected',
        name: issue.call === '' ? t('tail.unknownCall') : issue.call,
        call: issue.call,
        issues: [issue],
      }),
    )
  return [...rejected.toReversed(), ...taken.toReversed()]
}

/** When the latest call came that something was wrong with, as far as the tail goes back. */
export function newestIssue({ lines, held }: Tail): number | undefined {
  return [...held, ...lines].find(({ issues }) => issues.length > 0)?.receivedAt
}

/** Of whatever became of them, and what may have become. */
export const LINE_KINDS = ['', 'taken', 'repaired', 'rejected'] as const

/** Which lines somebody wants to see. */
export interface TailFilter {
  readonly kind: (typeof LINE_KINDS)[number]
  readonly text: string
}

/** Lines of a kind that hold a text in their name, identities or message id. */
export function filterLines(lines: readonly Line[], { kind, text }: TailFilter): readonly Line[] {
  const wanted = text.trim().toLowerCase()
  return lines.filter((line) => {
    if (kind !== '' && line.kind !== kind) return false
    return wanted === '' || wordsOf(line).some((word) => word.toLowerCase().includes(wanted))
  })
}

function wordsOf({ name, call, message, issues }: Line): readonly string[] {
  const identities = message?.identities.map(({ namespace, value }) => `${namespace}:${value}`) ?? []
  const ids = message ? [message.messageId] : issues.map(({ messageId }) => messageId)
  return [name, call, ...identities, ...ids, ...issues.map(({ code }) => code)]
}
