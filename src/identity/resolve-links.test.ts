import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareCalls, type Link, linkOrder, pairKey } from './link.ts'
import { Partition } from './partition.ts'
import { blockedAmong, firstLinks, resolveLinks } from './resolve-links.ts'
import { IdentityRules } from './rules.ts'
import { Numbers, namesIn, profilesOf, resolved, type World, worlds } from './testing/worlds.ts'

const RULES = new IdentityRules()

function linked(...pairs: readonly (readonly [string, string])[]): World {
  return linkedPairs(pairs)
}

function linkedPairs(pairs: readonly (readonly [string, string])[]): World {
  const identity = (text: string) => ({ namespace: text.split(':')[0]!, value: text.split(':')[1]! })
  const links = pairs.map(([a, b], at) => ({
    ends: [identity(a), identity(b)] as const,
    at,
    messageId: `m${at}`,
    call: 'identify',
  }))
  return { links, separated: [], rules: RULES }
}

describe('profiles', () => {
  test('do not depend on the order of links, nor on who came first', () => {
    const shuffled = worlds.chain((world) =>
      fc.record({
        world: fc.constant(world),
        links: fc.shuffledSubarray([...world.links], { minLength: world.links.length }),
        names: fc.shuffledSubarray(namesIn(world), { minLength: namesIn(world).length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ world, links, names }) => {
        expect(resolved({ ...world, links }, new Numbers(names))).toEqual(resolved(world))
      }),
      { numRuns: 500 },
    )
  })

  test('are those of accepting link after link, also where nothing is disputed', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const numbers = new Numbers(namesIn(world))
        expect(resolved(world).profiles).toEqual(profilesOf(oneByOne(world, numbers), numbers))
      }),
      { numRuns: 500 },
    )
  })

  test('keep to the limits and separations; no link that was accepted leads out of one', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { profiles, refused } = resolved(world)
        for (const profile of profiles) {
          const names = profile.split(' ')
          for (const name of names) {
            const [namespace = ''] = name.split(':')
            const count = names.filter((other) => other.startsWith(`${namespace}:`)).length
            expect(count).toBeLessThanOrEqual(world.rules.limitOf(namespace))
          }
        }
        const home = new Map(profiles.flatMap((profile) => profile.split(' ').map((name) => [name, profile])))
        for (const { ends } of world.links) {
          const [a = '', b = ''] = ends.map(({ namespace, value }) => `${namespace}:${value}`).sort()
          const isRefused = refused.some((text) => text.startsWith(`${a} ${b} `))
          expect(home.get(a) === home.get(b)).toBe(!isRefused)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function oneByOne(world: World, numbers: Numbers): Map<number, number> {
  const links = firstLinks(world.links.map((link) => numbers.link(link)))
  const byNumber = new Map(numbers.nodes.map((node) => [node.number, node]))
  const blocked = blockedAmong(byNumber, links, world.rules)
  const separations = world.separated.map((pair) => numbers.separation(pair))
  const partition = new Partition(numbers.nodes, separations, world.rules)
  for (const { a, b } of links.sort(linkOrder(world.rules, (number) => byNumber.get(number)!))) {
    if (blocked.has(a) || blocked.has(b) || partition.refusal(a, b)) continue
    partition.unite(a, b)
  }
  return new Map(numbers.nodes.map(({ number }) => [number, partition.find(number)]))
}

describe('a link', () => {
  test('between two users is refused, by whatever they share', () => {
    const { profiles, refused } = resolved(
      linked(['user_id:u', 'device_id:d'], ['user_id:v', 'device_id:d'], ['user_id:u', 'user_id:v']),
    )
    expect(profiles).toEqual(['device_id:d user_id:u', 'user_id:v'])
    expect(refused).toEqual(['device_id:d user_id:v refused', 'user_id:u user_id:v refused'])
  })

  test('that was refused is so for the namespace of the highest priority', () => {
    const world = linked(['user_id:u', 'loyalty_card:c'], ['user_id:v', 'loyalty_card:c'])
    const numbers = new Numbers(namesIn(world))
    const { refusals } = resolveLinks(
      numbers.nodes,
      world.links.map((link) => numbers.link(link)),
      [],
      RULES,
    )
    expect([...refusals.values()]).toEqual([{ kind: 'limit', namespace: 'user_id' }])
  })

  test('of an identity with itself is none', () => {
    expect(resolved(linked(['user_id:u', 'user_id:u']))).toEqual({ profiles: ['user_id:u'], refused: [] })
  })

  test('counts as of its first call', () => {
    const late: Link = { a: 1, b: 2, at: 9, messageId: 'm', call: 'identify' }
    const early = { ...late, a: 2, b: 1, at: 3 }
    expect(firstLinks([late, early, late])).toEqual([early])
    expect(pairKey(late)).toBe(pairKey(early))
    expect(compareCalls(early, { ...early, messageId: 'n' })).toBeLessThan(0)
  })
})

describe('an identity that was seen with too many', () => {
  const users = (count: number) =>
    Array.from({ length: count }, (_, index) => [`user_id:u${index}`, 'device_id:kiosk'] as const)

  test('users tells nobody apart, and leaves everybody as they are', () => {
    expect(resolved(linked(...users(20))).profiles).toContain('device_id:kiosk user_id:u0')
    expect(resolved(linked(...users(21))).profiles).toHaveLength(22)
  })

  test('others at all does so too; but a user with many devices does not', () => {
    const visits = (count: number) =>
      Array.from({ length: count }, (_, index) => ['user_id:u', `anonymous_id:a${index}`] as const)
    expect(resolved(linked(...visits(1_000))).profiles).toHaveLength(901)
    expect(resolved(linked(...visits(1_001))).profiles).toHaveLength(1_002)
  })

  test('of whom nobody can be one person is not blocked for it: two users never are', () => {
    const aliases = Array.from({ length: 30 }, (_, index) => ['user_id:u', `user_id:u${index}`] as const)
    const world = linked(['user_id:u', 'anonymous_id:a'], ...aliases)
    expect(resolved(world).profiles).toContain('anonymous_id:a user_id:u')
  })
})

test('70,000 identities of one profile, and 10,000 users at a chain of shared devices, are resolved', () => {
  const count = 70_000
  const rules = new IdentityRules({ namespaces: [{ name: '*', limit: 1_000_000 }] })
  const chain = Array.from({ length: count - 1 }, (_, index) => [`a:x${index}`, `a:x${index + 1}`] as const)
  expect(resolved({ ...linkedPairs(chain), rules }).profiles).toHaveLength(1)
  const users = 10_000
  const shared = Array.from({ length: users }, (_, index) => [
    [`user_id:u${index}`, `device_id:d${index}`] as const,
    [`user_id:u${index}`, `device_id:d${index + 1}`] as const,
  ]).flat()
  const { profiles, refused } = resolved(linkedPairs(shared))
  expect([profiles.length, refused.length]).toEqual([users, users - 1])
})
