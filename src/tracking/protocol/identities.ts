import { admitIdentity } from '../../identity/admit.ts'
import type { Identity } from '../../identity/identity.ts'
import type { IdentityRules } from '../../identity/rules.ts'
import { CALL_LIMITS } from './limits.ts'
import { isObject } from './members.ts'
import type { CallNotes } from './notes.ts'

type Path = readonly string[]

/** Gathers the identities of one call. */
export class CallIdentities {
  readonly #rules: IdentityRules
  readonly #notes: CallNotes
  readonly #admitted = new Map<string, Identity>()

  constructor(rules: IdentityRules, notes: CallNotes) {
    this.#rules = rules
    this.#notes = notes
  }

  /** Adds the identity that a member of the call states, if it states one and that is admitted. */
  add(namespace: string, value: unknown, path: Path): void {
    if (value === undefined || value === null) return
    const text = idText(value)
    const identity = text === undefined ? 'not-a-text' : admitIdentity(this.#rules, namespace, text)
    if (typeof identity === 'string') this.#notes.repaired('identity-refused', path, identity)
    else this.#keep(identity, path)
  }

  /** `context.device.id` and `context.externalIds`. */
  addOfContext(context: object): void {
    const { device, externalIds } = context as { device?: unknown; externalIds?: unknown }
    if (isObject(device)) this.add('device_id', device.id, ['context', 'device', 'id'])
    if (!Array.isArray(externalIds)) return
    const most = CALL_LIMITS.identities
    for (const [index, external] of externalIds.slice(0, most).entries()) {
      const path = ['context', 'externalIds', String(index)]
      if (isObject(external) && typeof external.type === 'string') this.add(external.type, external.id, path)
      else this.#notes.repaired('identity-refused', path, 'not-an-id-with-a-type')
    }
    if (externalIds.length > most)
      this.#notes.repaired('too-many-identities', ['context', 'externalIds', `${most}`])
  }

  /** `email` and `phone` of traits. */
  addOfTraits(traits: object, path: Path): void {
    const { email, phone } = traits as { email?: unknown; phone?: unknown }
    this.add('email', email, [...path, 'email'])
    this.add('phone', phone, [...path, 'phone'])
  }

  /** That of the highest priority first. */
  get sorted(): readonly Identity[] {
    return [...this.#admitted.values()].sort(this.#rules.compare)
  }

  #keep(identity: Identity, path: Path): void {
    const key = `${identity.namespace}\0${identity.value}`
    const isFull = this.#admitted.size >= CALL_LIMITS.identities && !this.#admitted.has(key)
    if (isFull) this.#notes.repaired('too-many-identities', path)
    else this.#admitted.set(key, identity)
  }
}

/** The text of an id. A number must be whole and exact: as a double, 12345678901234567890 is somebody else's. */
export function idText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Number.isSafeInteger(value) ? String(value) : undefined
}
