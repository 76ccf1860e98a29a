import { expect, it } from 'vitest'
import { libraryOf } from './library.ts'
import { leavesOf } from './node.ts'
import { requireNode } from './parse.ts'
import { requireDefinitions } from './read.ts'
import { MAX_RESOLVED_CONDITIONS, referencesOf, resolveNode } from './resolve.ts'

/** Segments s0 … s(n-1), each made of twice the one before. */
function doubling(count: number) {
  const definitions = Array.from({ length: count }, (_, index) => ({
    segment: `s${index}`,
    when:
      index === 0 ? { event: 'a' } : { all: [{ segment: `s${index - 1}` }, { segment: `s${index - 1}` }] },
  }))
  return libraryOf(requireDefinitions(JSON.stringify(definitions)))
}

it('bounds what definitions come to, without building it: definition/too-large', () => {
  const { node, problems } = resolveNode(requireNode({ segment: 's5' }), doubling(60))
  expect(problems).toEqual([])
  expect(leavesOf(node)).toHaveLength(32)
  const large = resolveNode(requireNode({ segment: 's59' }), doubling(60))
  expect(large.problems).toMatchObject([{ code: 'definition/too-large', path: ['segment'] }])
  expect(large.problems[0]?.message).toContain(MAX_RESOLVED_CONDITIONS.toLocaleString('en'))
})

it('bounds how deep definitions refer to each other: definition/too-deep', () => {
  const definitions = Array.from({ length: 2_000 }, (_, index) => ({
    segment: `s${index}`,
    when: index === 0 ? { event: 'a' } : { not: { segment: `s${index - 1}` } },
  }))
  const library = libraryOf(requireDefinitions(JSON.stringify(definitions)))
  const { problems } = resolveNode(requireNode({ segment: 's1999' }), library)
  expect(problems).toMatchObject([{ code: 'definition/too-deep', path: ['segment'] }])
})

it('puts metrics where they are named, at any depth of a condition', () => {
  const library = libraryOf(
    requireDefinitions('{metric: spend, event: order, sum: revenue, in: {last: 30 days}}'),
  )
  const { node } = resolveNode(
    requireNode({ event: 'visit', atLeast: { metric: 'spend', times: 0.5 } }),
    library,
  )
  expect(node).toMatchObject({
    body: {
      event: 'visit',
      atLeast: { event: 'order', sum: 'revenue', in: { last: '30 days' }, times: 0.5 },
    },
  })
})

it('tells every unknown name, each at its place: definition/unknown-reference', () => {
  const library = libraryOf(
    requireDefinitions('{segmentation: tiers, parts: [{name: gold, when: {event: a}}], rest: {name: none}}'),
  )
  const written = {
    all: [{ segment: 'x' }, { not: { segment: 'x' } }, { segmentation: 'tiers', part: ['none', 'glod'] }],
  }
  const { problems } = resolveNode(requireNode(written), library, { path: ['when'] })
  expect(problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['when.all.0.segment', 'There is no segment named "x".'],
    ['when.all.1.not.segment', 'There is no segment named "x".'],
    ['when.all.2.part.1', 'There is no part of "tiers" named "glod".'],
  ])
})

it('lists what a tree refers to', () => {
  const written = {
    any: [
      { segment: 'a' },
      { not: { enteredSegment: 'a', within: '1 day' } },
      { population: { metric: 'm' }, top: '1%' },
    ],
  }
  expect(referencesOf(requireNode(written))).toEqual([
    { noun: 'segment', name: 'a' },
    { noun: 'metric', name: 'm' },
  ])
})

it('takes a metric compared with itself for no circle', () => {
  const library = libraryOf(requireDefinitions('{metric: spend, event: order, sum: revenue}'))
  const written = requireNode({ metric: 'spend', moreThan: { metric: 'spend', times: 0.5 } })
  expect(resolveNode(written, library).problems).toEqual([])
})
