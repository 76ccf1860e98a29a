import type { ValueType } from '../predicates/value.ts'

/** One way in which data may hold what a template needs. */
export interface Way {
  /** Names, as words in small letters, the usual one first. */
  readonly called: readonly string[]
  /** The type that its values must have; an event has none. */
  readonly type?: ValueType
  /** Which comparison of the value means it; without one the value itself is used. */
  readonly means?: 'yes' | 'commonest' | { readonly test: object } | { readonly oneOf: RegExp }
}

/** What a template may need of the data: an event, a property of one, or a trait. */
export type Role = {
  /** What it is, for people: `e-mails that were opened`. */
  readonly title: string
  readonly ways: readonly Way[]
} & (
  | { readonly kind: 'event' | 'trait' }
  /** `of` is the role of the event. */
  | { readonly kind: 'property'; readonly of: string }
)

/** An event by its names. */
export function eventCalled(title: string, ...called: readonly string[]) {
  return { kind: 'event', title, ways: [{ called }] } as const satisfies Role
}

/** A trait by its names and type. */
export function traitCalled(title: string, ...ways: readonly Way[]) {
  return { kind: 'trait', title, ways } as const satisfies Role
}

/** A property of the events of another role. */
export function propertyOf<Of extends string>(of: Of, title: string, ...ways: readonly Way[]) {
  return { kind: 'property', of, title, ways } as const satisfies Role
}

/** What data hold for a role. */
export interface Found {
  readonly role: string
  readonly kind: Role['kind']
  /** Of the event or trait, or the path of the property. */
  readonly name: string
  /** The event that a property is of. */
  readonly of?: string
  /** The comparison that means it, such as `{is: true}`. */
  readonly test: object
}
