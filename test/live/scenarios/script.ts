import type { Change } from '../../support/live-server.ts'

/**
 * Who does what when, and who enters or leaves by it at that very instant. A name with a capital is a customer, known
 * by a user id; any other is a visitor, known by an anonymous id.
 */
export type Script = readonly Line[]

/** An instant, `1d 12h 1ms` after the beginning or written in full; what happens; and all changes that it brings. */
export type Line = readonly [at: string, ...(Act | Expected)[]]

export type Act =
  | { readonly kind: 'call'; readonly names: readonly string[]; readonly call: Call }
  | ({ readonly kind: 'write'; readonly names: readonly [string] } & Written)
  | { readonly kind: 'apart'; readonly names: readonly [string, string] }
  | { readonly kind: 'edit'; readonly when: object }
  | { readonly kind: 'remove' }

/** A call to the tracking API without its identities; `timestamp` as the line's instant is written. */
export interface Call {
  readonly type: 'track' | 'identify'
  readonly timestamp?: string
  readonly event?: string
  readonly properties?: object
  readonly traits?: object
}

/** A trait that Satsuma alone writes, of somebody who identifies at that instant. */
export interface Written {
  readonly timestamp?: string
  readonly trait: string
  readonly value: unknown
}

export interface Expected {
  readonly kind: 'change'
  readonly name: string
  readonly change: Change['change']
  readonly cause: NonNullable<Change['cause']>
}

/** An event now. */
export function did(name: string, event: string, properties: object = {}): Act {
  return { kind: 'call', names: [name], call: { type: 'track', event, properties } }
}

/** An event that happened at another instant, and of which is heard only now. */
export function hadDone(timestamp: string, name: string, event: string, properties: object = {}): Act {
  return { kind: 'call', names: [name], call: { type: 'track', timestamp, event, properties } }
}

/** A new value of a trait. */
export function has(name: string, trait: string, value: unknown): Act {
  return { kind: 'call', names: [name], call: { type: 'identify', traits: { [trait]: value } } }
}

/** The same of a trait that Satsuma alone writes, such as what a model says. */
export function isSaid(name: string, trait: string, value: unknown, timestamp?: string): Act {
  return { kind: 'write', names: [name], trait, value, ...(timestamp !== undefined && { timestamp }) }
}

/** A value that a trait had from another instant on, and of which is heard only now. */
export function had(timestamp: string, name: string, trait: string, value: unknown): Act {
  return { kind: 'call', names: [name], call: { type: 'identify', timestamp, traits: { [trait]: value } } }
}

/** A customer and a visitor turn out to be one. */
export function areOne(customer: string, visitor: string): Act {
  return { kind: 'call', names: [customer, visitor], call: { type: 'identify' } }
}

/** They are taken apart again. */
export function areTwo(customer: string, visitor: string): Act {
  return { kind: 'apart', names: [customer, visitor] }
}

/** The segment gets another rule. */
export function edit(when: object): Act {
  return { kind: 'edit', when }
}

/** The segment is deleted. */
export const remove: Act = { kind: 'remove' }

export function enters(name: string, cause: Expected['cause'] = 'data'): Expected {
  return { kind: 'change', name, change: 'entered', cause }
}

export function leaves(name: string, cause: Expected['cause'] = 'data'): Expected {
  return { kind: 'change', name, change: 'exited', cause }
}

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 }

/** An instant as a script writes it. */
export function instantOf(written: string, beginning: number): number {
  if (/^\d{4}-/.test(written)) return Date.parse(written)
  const parts = [...written.matchAll(/(-?\d+)(ms|[dhms])/g)]
  return parts.reduce((at, [, n, unit]) => at + Number(n) * UNITS[unit as keyof typeof UNITS], beginning)
}
