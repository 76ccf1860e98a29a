import type { Node, Separation } from './link.ts'
import type { IdentityRules } from './rules.ts'

/** Why two identities are not one profile though they are linked. */
export type Refusal =
  /** One of them tells nobody apart. */
  | { readonly kind: 'blocked'; readonly number: number }
  /** Their profile would have more identities of a namespace than it may have. */
  | { readonly kind: 'limit'; readonly namespace: string }
  /** It would join two identities that were separated. */
  | { readonly kind: 'separated'; readonly a: number; readonly b: number }

/** Identities in disjoint profiles, which may be united (union-find with what each profile has). */
export class Partition {
  readonly #rules: IdentityRules
  readonly #parents = new Map<number, number>()
  readonly #sizes = new Map<number, number>()
  readonly #counts = new Map<number, Map<string, number>>()
  readonly #separated = new Map<number, Separation[]>()

  constructor(nodes: Iterable<Node>, separations: readonly Separation[], rules: IdentityRules) {
    this.#rules = rules
    for (const { number, namespace } of nodes) {
      this.#parents.set(number, number)
      this.#sizes.set(number, 1)
      this.#counts.set(number, new Map([[namespace, 1]]))
    }
    for (const separation of separations) {
      if (!this.#parents.has(separation.a) || !this.#parents.has(separation.b)) continue
      for (const end of [separation.a, separation.b]) this.#separationsOf(end).push(separation)
    }
  }

  /** What stands for the profile of an identity; changes when profiles are united. */
  find(number: number): number {
    let root = number
    for (let next = this.#parents.get(root)!; next !== root; next = this.#parents.get(root)!) root = next
    for (let step = number; step !== root; ) {
      const next = this.#parents.get(step)!
      this.#parents.set(step, root)
      step = next
    }
    return root
  }

  /** Why the profiles of two identities may not be one; undefined where they may. */
  refusal(a: number, b: number): Refusal | undefined {
    const [small, large] = this.#bySize(a, b)
    if (small === large) return undefined
    return this.#separation(small, large) ?? this.#exceeded(small, large)
  }

  unite(a: number, b: number): void {
    const [small, large] = this.#bySize(a, b)
    if (small === large) return
    this.#parents.set(small, large)
    this.#sizes.set(large, this.#sizes.get(large)! + this.#sizes.get(small)!)
    const counts = this.#counts.get(large)!
    for (const [namespace, count] of this.#counts.get(small)!) {
      counts.set(namespace, (counts.get(namespace) ?? 0) + count)
    }
    for (const separation of this.#separated.get(small) ?? []) this.#separationsOf(large).push(separation)
    this.#counts.delete(small)
    this.#separated.delete(small)
  }

  /** Whether the profile of an identity is as the rules and separations want it. */
  isAllowed(number: number): boolean {
    const root = this.find(number)
    const joined = this.#separated.get(root)?.some(({ a, b }) => this.find(a) === this.find(b))
    if (joined) return false
    return [...this.#counts.get(root)!].every(([namespace, count]) => count <= this.#rules.limitOf(namespace))
  }

  #bySize(a: number, b: number): [number, number] {
    const [first, second] = [this.find(a), this.find(b)]
    return this.#sizes.get(first)! <= this.#sizes.get(second)! ? [first, second] : [second, first]
  }

  #separation(small: number, large: number): Refusal | undefined {
    const [few, other] = this.#listLength(small) <= this.#listLength(large) ? [small, large] : [large, small]
    const found = this.#separated
      .get(few)
      ?.find(({ a, b }) => this.find(a) === other || this.find(b) === other)
    return found && { kind: 'separated', a: found.a, b: found.b }
  }

  #exceeded(small: number, large: number): Refusal | undefined {
    const counts = this.#counts.get(large)!
    const exceeded = [...this.#counts.get(small)!]
      .filter(([namespace, count]) => {
        const others = counts.get(namespace)
        return others !== undefined && others + count > this.#rules.limitOf(namespace)
      })
      .map(([namespace]) => namespace)
      .sort((a, b) => this.#rules.compare({ namespace: a, value: '' }, { namespace: b, value: '' }))
    return exceeded[0] === undefined ? undefined : { kind: 'limit', namespace: exceeded[0] }
  }

  #listLength(root: number): number {
    return this.#separated.get(root)?.length ?? 0
  }

  #separationsOf(root: number): Separation[] {
    const list = this.#separated.get(root) ?? []
    this.#separated.set(root, list)
    return list
  }
}
