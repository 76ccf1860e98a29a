import fc from 'fast-check'
import type { Identity } from '../identity.ts'
import type { Link, Node, Separation } from '../link.ts'
import { resolveLinks } from '../resolve-links.ts'
import { IdentityRules, type IdentityRulesSetting } from '../rules.ts'

/** A link between identities that have no numbers yet. */
export interface NamedLink {
  readonly ends: readonly [Identity, Identity]
  readonly at: number
  readonly messageId: string
  readonly call: string
}

export interface World {
  readonly links: readonly NamedLink[]
  readonly separated: readonly (readonly [Identity, Identity])[]
  readonly rules: IdentityRules
}

const POOLS = { user_id: 5, email: 4, device_id: 3, loyalty_card: 4, anonymous_id: 6 }

const identity = fc
  .constantFrom(...Object.keys(POOLS))
  .chain((namespace) =>
    fc.nat(POOLS[namespace as keyof typeof POOLS] - 1).map((index) => ({ namespace, value: `v${index}` })),
  )

const pair = fc.tuple(identity, identity).filter(([a, b]) => nameOf(a) !== nameOf(b))

const link = fc.record({
  ends: pair,
  at: fc.nat(30),
  messageId: fc.constantFrom('m1', 'm2', 'm3'),
  call: fc.constantFrom('identify', 'alias'),
})

const rules = fc
  .record({
    namespaces: fc.constantFrom<IdentityRulesSetting['namespaces'][]>(
      [
        { name: 'user_id', limit: 1 },
        { name: 'email', limit: 2 },
        { name: '*', limit: 2 },
        { name: 'anonymous_id', limit: 4 },
      ],
      [
        { name: 'email', limit: 3 },
        { name: '*', limit: 1 },
        { name: 'user_id', limit: 2 },
      ],
      [
        { name: 'user_id', limit: 1 },
        { name: '*', limit: 2 },
      ],
      [{ name: '*', limit: 100 }],
    ),
    blockAfter: fc.constantFrom(2, 3, 20),
    mostLinks: fc.constantFrom(4, 8, 1_000),
    blockedValues: fc.constantFrom<string[][]>([], ['v2']),
  })
  .map((setting) => new IdentityRules(setting))

/** Few identities and many links: shared devices, chains, ties in time, repeats, values that are blocked. */
export const worlds: fc.Arbitrary<World> = fc.record({
  links: fc.array(link, { minLength: 8, maxLength: 30, size: 'max' }),
  separated: fc.array(pair, { maxLength: 3 }),
  rules,
})

export function nameOf({ namespace, value }: Identity): string {
  return `${namespace}:${value}`
}

export function namesIn({ links, separated }: Pick<World, 'links' | 'separated'>): Identity[] {
  const all = [...links.flatMap(({ ends }) => ends), ...separated.flat()]
  return [...new Map(all.map((one) => [nameOf(one), one])).values()]
}

/** Numbers for identities, in the order that they are given. */
export class Numbers {
  readonly nodes: readonly Node[]
  readonly #byName: ReadonlyMap<string, Node>

  constructor(identities: readonly Identity[], first = 0) {
    this.nodes = identities.map((one, index) => ({ ...one, number: first + index }))
    this.#byName = new Map(this.nodes.map((node) => [nameOf(node), node]))
  }

  node(one: Identity): Node {
    return this.#byName.get(nameOf(one))!
  }

  link({ ends: [a, b], ...call }: NamedLink): Link {
    return { a: this.node(a).number, b: this.node(b).number, ...call }
  }

  separation([a, b]: readonly [Identity, Identity]): Separation {
    return { a: this.node(a).number, b: this.node(b).number }
  }

  name(number: number): string {
    return nameOf(this.nodes[number - this.nodes[0]!.number]!)
  }
}

/** What a world comes to by the pure function, in names: its profiles, and which links were refused why. */
export function resolved(world: World, numbers = new Numbers(namesIn(world))) {
  const { survivors, refusals } = resolveLinks(
    numbers.nodes,
    world.links.map((one) => numbers.link(one)),
    world.separated.map((one) => numbers.separation(one)),
    world.rules,
  )
  const kinds = [...refusals].map(([key, { kind }]) => {
    const ends = key.split(' ').map((number) => numbers.name(Number(number)))
    return `${ends.sort().join(' ')} ${kind === 'blocked' ? 'blocked' : 'refused'}`
  })
  return { profiles: profilesOf(survivors, numbers), refused: kinds.sort() }
}

/** Profiles as sorted lists of names. */
export function profilesOf(survivors: ReadonlyMap<number, number>, numbers: Numbers): string[] {
  const profiles = new Map<number, string[]>()
  for (const [number, survivor] of survivors) {
    const names = profiles.get(survivor) ?? []
    profiles.set(survivor, names)
    names.push(numbers.name(number))
  }
  return [...profiles.values()].map((names) => names.sort().join(' ')).sort()
}
