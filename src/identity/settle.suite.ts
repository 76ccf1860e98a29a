import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ControlStore, openControlStore } from '../control/index.ts'
import { Graph } from './graph.ts'
import { settle } from './settle.ts'
import { Numbers, namesIn, profilesOf, resolved, type World, worlds } from './testing/worlds.ts'

type Step =
  | { readonly kind: 'links'; readonly links: World['links'] }
  | { readonly kind: 'separate' | 'rejoin'; readonly pair: World['separated'][number] }

/** A world's links in any order and in batches of any size, its separations put in between; some are taken back. */
const histories = worlds.chain((world) =>
  fc
    .record({
      links: fc.shuffledSubarray([...world.links, ...world.links.slice(0, 5)], {
        minLength: world.links.length + Math.min(5, world.links.length),
      }),
      size: fc.integer({ min: 1, max: 12 }),
      places: fc.array(fc.nat(40), { minLength: 6, maxLength: 6 }),
      backs: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    })
    .map(({ links, size, places, backs }) => {
      const steps: Step[] = []
      for (let at = 0; at < links.length; at += size)
        steps.push({ kind: 'links', links: links.slice(at, at + size) })
      const separated = new Map(world.separated.map((pair) => [pairName(pair), pair]))
      const kept = [...separated.values()].filter((pair, index) => {
        const first = Math.min(places[index]!, steps.length)
        steps.splice(first, 0, { kind: 'separate', pair })
        if (!backs[index]) return true
        const last = first + 1 + Math.min(places[index + 3]!, steps.length - first - 1)
        steps.splice(last, 0, { kind: 'rejoin', pair })
        return false
      })
      return { world: { ...world, separated: kept }, steps, names: namesIn(world) }
    }),
)

function pairName(pair: World['separated'][number]): string {
  return pair
    .map(({ namespace, value }) => `${namespace}:${value}`)
    .sort()
    .join(' ')
}

/** The graph in a control store gives what the pure function gives of all its links at once. */
export function settleSuite(
  place: () => Promise<Parameters<typeof openControlStore>[0]>,
  runs: number,
): void {
  let control: ControlStore
  beforeAll(async () => {
    control = await openControlStore(await place())
  })
  afterAll(() => control.close())

  test('any order and batching of links gives the profiles of the set of links', async () => {
    let first = 0
    await fc.assert(
      fc.asyncProperty(histories, async ({ world, steps, names }) => {
        first += 100
        const numbers = new Numbers(names, first)
        for (const step of steps) await take(step, numbers, world)
        expect(await stored(numbers)).toEqual(expected(world, numbers))
      }),
      { numRuns: runs },
    )
  })

  async function take(step: Step, numbers: Numbers, { rules }: World): Promise<void> {
    const graph = new Graph(control)
    if (step.kind === 'links') {
      const nodes = step.links.flatMap(({ ends }) => ends.map((end) => numbers.node(end)))
      const links = step.links.map((link) => numbers.link(link))
      return settle(graph, rules, { cause: 'link', nodes, links }, 1)
    }
    const pair = numbers.separation(step.pair)
    const order = {
      cause: 'separation',
      by: 'ada',
      links: [],
      nodes: step.pair.map((end) => numbers.node(end)),
    } as const
    if (step.kind === 'rejoin') return settle(graph, rules, { ...order, rejoined: pair }, 1)
    return settle(graph, rules, { ...order, separated: { ...pair, reason: 'two people' } }, 1)
  }

  async function stored(numbers: Numbers) {
    const last = numbers.nodes.at(-1)?.number ?? 0
    const of = numbers.nodes[0]?.number ?? 0
    const inRange = control.db.selectFrom('identity_nodes').selectAll().where('number', '>=', of)
    const nodes = await inRange.where('number', '<=', last).execute()
    const links = await control.db
      .selectFrom('identity_links')
      .selectAll()
      .where('a', '>=', of)
      .where('a', '<=', last)
      .execute()
    const survivors = new Map(nodes.map(({ number, survivor }) => [number, survivor]))
    const refused = links.flatMap(({ a, b, status }) =>
      status === 'accepted' ? [] : [`${[numbers.name(a), numbers.name(b)].sort().join(' ')} ${status}`],
    )
    return {
      profiles: profilesOf(survivors, numbers),
      refused: refused.sort(),
      replayed: await replay(numbers),
      survivors: sorted(survivors),
    }
  }

  function expected(world: World, numbers: Numbers) {
    const whole = resolved(world, numbers)
    const survivors = new Map<number, number>()
    for (const profile of whole.profiles) {
      const members = profile
        .split(' ')
        .map((name) => numbers.nodes.find((node) => nameIs(node, name))!.number)
      for (const number of members) survivors.set(number, Math.min(...members))
    }
    return { ...whole, replayed: sorted(survivors), survivors: sorted(survivors) }
  }

  /** Where the log of merges leads to. */
  async function replay(numbers: Numbers) {
    const survivors = new Map(numbers.nodes.map(({ number }) => [number, number]))
    const log = await control.db
      .selectFrom('identity_merges')
      .selectAll()
      .where('number', 'in', [...survivors.keys(), -1])
      .orderBy('id')
      .execute()
    for (const { number, previous, survivor } of log) {
      expect(survivors.get(number)).toBe(previous)
      survivors.set(number, survivor)
    }
    return sorted(survivors)
  }
}

function nameIs({ namespace, value }: { namespace: string; value: string }, name: string): boolean {
  return `${namespace}:${value}` === name
}

function sorted(survivors: ReadonlyMap<number, number>): [number, number][] {
  return [...survivors].sort(([a], [b]) => a - b)
}
