import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITION_ARBITRARIES, LIBRARY } from '../../test/support/random-definitions.ts'
import { splitTrait } from '../aggregates/trait-path.ts'
import { libraryOf } from '../definition/library.ts'
import type { ConditionNode } from '../definition/node.ts'
import { requireNode } from '../definition/parse.ts'
import { requireDefinitions } from '../definition/read.ts'
import { requireResolved } from '../definition/resolve.ts'
import { valueAt } from '../definition/schema-walk.ts'
import { mergeSources } from '../records/source.ts'
import { conditionOf, leafOf } from './index.ts'

const LIBRARY_OF_TEST = libraryOf(requireDefinitions(LIBRARY))
const plain = (written: object) => JSON.parse(JSON.stringify(written)) as object
const mentionsOf = ({ condition, body }: ConditionNode) => conditionOf(condition).mentions?.(body) ?? []

/** Names of other definitions bring what they read from there. */
const kinds = Object.keys(CONDITION_ARBITRARIES).filter((key) => !/segment/i.test(key))

describe.each(kinds)('%s', (kind) => {
  it('mentions every event and trait that it reads', () => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind]!, (written) => {
        const node = requireResolved(requireNode(plain(written)), LIBRARY_OF_TEST) as ConditionNode
        const mentions = mentionsOf(node)
        const named = (noun: string) => mentions.filter((one) => one.noun === noun).map(({ name }) => name)
        const traits = named('trait').map((name) => splitTrait(name).trait)
        const { events, traits: read } = leafOf(node).source(node.body)
        expect(mergeSources([{ events: named('event'), traits }])).toMatchObject(
          mergeSources([{ events, traits: read }]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('mentions them where they are written', () => {
    fc.assert(
      fc.property(CONDITION_ARBITRARIES[kind]!, (written) => {
        const node = requireNode(plain(written)) as ConditionNode
        for (const { path, demands } of mentionsOf(node)) {
          const places = [path, ...demands.map((demand) => demand.path)]
          for (const place of places) expect(valueAt(node.body, place)).toBeDefined()
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('geo mentions its traits at the place unless it names them', () => {
  const pathsOf = (written: object) =>
    mentionsOf(requireNode(written) as ConditionNode).map(({ path }) => path)
  expect(pathsOf({ geo: { city: 'Rom' } })).toEqual([['geo']])
  const circle = { withinKm: 1, of: { latitude: 1, longitude: 2 } }
  expect(pathsOf({ geo: circle, traits: { latitude: 'home.lat' } })).toEqual([
    ['traits', 'latitude'],
    ['geo'],
  ])
})
