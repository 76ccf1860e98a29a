import { expect, test } from 'vitest'
import { viewTree } from '../definition/items'
import { linesOf } from '../definition/yaml-text'
import { lineMarks } from '../yaml/line-marks'
import { clausesByItem, countsByItem, itemOfProblem, type PlacedProblem, problemsByItem } from './at-items'
import { placedProblems } from './placed-problems'
import { quietProblems } from './quiet-problems'
import { partsOf, subjectOf } from './subject'

const [a, b, c] = ['a', 'b', 'c'].map((event) => ({ event }))
const exactly = (value: number) => ({ value, low: value, high: value })
const tree = viewTree({ all: [a, { not: { any: [b, c] } }] }, ['when'])
const [first, second] = tree.parts

test('counts are found by item, with how many each removed of those left before it', () => {
  const nodes = [
    { path: ['when'], size: exactly(3) },
    { path: ['when', 'all', 0], size: exactly(10), left: exactly(10) },
    { path: ['when', 'all', 1], size: exactly(7), left: exactly(3) },
    { path: ['when', 'all', 1, 'not', 'any', 0], size: exactly(5) },
  ]
  const counts = countsByItem(tree, nodes, (path) => path)
  expect(counts.get(first!.id)).toEqual({ size: exactly(10), left: exactly(10) })
  expect(counts.get(second!.id)).toEqual({ size: exactly(7), left: exactly(3), removed: 7 })
  expect(countsByItem(tree, nodes, () => undefined)).toEqual(new Map())
})

test('words and problems are found by item, problems at the innermost, with their place in it', () => {
  const clauses = [{ path: ['when', 'all', 0], text: 'who did a' }]
  expect(clausesByItem(tree, { sentences: [], clauses, problems: [] }).get(first!.id)).toBe('who did a')
  const problem = { message: 'Wrong.', mend: 'Mend it.', severity: 'error' } as const
  const path = ['when', 'all', 1, 'not', 'any', 1, 'in', 'last']
  const inner = itemOfProblem(tree, path)!
  expect(inner.path).toEqual(path.slice(0, 6))
  expect(problemsByItem(tree, [{ path, ...problem }])).toEqual(
    new Map([[inner.id, [{ path: ['in', 'last'], ...problem }]]]),
  )
  expect(problemsByItem(tree, [{ path: ['title'], ...problem }])).toEqual(new Map())
})

const stages = {
  segmentation: 'stages',
  parts: [
    { name: 'x', when: a },
    { name: 'y', when: b },
  ],
  rest: { name: 'z' },
}

test('a part of a segmentation is counted without those in parts before it', () => {
  const subject = subjectOf(stages, ['parts', 1, 'when'])
  expect(subject.definition).toEqual({ segment: 'stages-part', when: { all: [{ not: a }, b] } })
  expect(subject.placeOf(['when', 'all', 1, 'event'])).toEqual(['parts', 1, 'when', 'event'])
  expect(subject.placeOf(['when', 'all', 0])).toBeUndefined()
  const earlier = subjectOf(stages, ['parts', 0, 'when'])
  expect(earlier.definition).toEqual({ segment: 'stages-part', when: a })
  expect(earlier.placeOf(['when', 'event'])).toEqual(['parts', 0, 'when', 'event'])
  const segment = subjectOf({ segment: 's', title: 'S', when: a }, ['when'])
  expect(segment.definition).toEqual({ segment: 's', when: a })
})

test('a part that is only begun has nothing yet, and is counted as such', () => {
  const begun = { segmentation: 'stages', parts: [null, 3, { name: 'y', when: b }] }
  expect(partsOf(begun)).toEqual([{}, {}, { name: 'y', when: b }])
  expect(subjectOf(begun, ['parts', 2, 'when']).definition).toEqual({
    segment: 'stages-part',
    when: { all: [{ not: undefined }, { not: undefined }, b] },
  })
  expect(subjectOf(begun, ['parts', 0, 'when']).definition.when).toBeUndefined()
})

test('what is wrong comes at once, what is odd once it is counted, and not that there is nothing yet', () => {
  const warning = (code: string, path: (string | number)[]) => ({ code, path, message: code, mend: '' })
  const empty = 'definition/empty-group'
  const warnings = [warning(empty, ['when', 'all']), warning(empty, ['when', 'all', 0, 'any'])]
  const results = { problems: [warning('x', [])], count: { warnings }, subject: subjectOf(stages, ['when']) }
  const ask = (isCurrent: boolean) => placedProblems({ ...results, isCurrent } as never)
  expect(ask(false)).toMatchObject({ problems: [{ severity: 'error' }], warnings: [] })
  expect(ask(true).warnings).toHaveLength(1)
})

test('lines are marked where something is, what is missing where it should be', () => {
  const text = 'segment: s\nwhen:\n  all:\n    - event: a\n    - trait: b\n'
  const draft = { text, definition: {} }
  const odd = { message: 'Odd.', mend: 'Look.', severity: 'warning' } as const
  const at = (...path: (string | number)[]) => lineMarks(draft, [{ path, ...odd }])[0]
  expect(at('when', 'all', 1)).toEqual({ from: 5, to: 5, severity: 'warning', message: 'Odd. Look.' })
  expect(at('when', 'all', 1, 'is')).toMatchObject({ from: 5, to: 5 })
  expect(at('nowhere')).toMatchObject({ from: 1, to: 1 })
  expect(lineMarks(draft, [{ path: [], ...odd }])).toEqual([])
  const broken = { ...draft, problem: { message: 'Broken', line: 4 } }
  expect(lineMarks(broken, [{ path: ['when'], ...odd }])).toMatchObject([{ from: 4, message: 'Broken' }])
  expect(linesOf(text, ['when'])).toEqual({ from: 3, to: 5 })
})

test('what is empty in a condition is told once, in no words of YAML, and is asked for where somebody fills it in', () => {
  const begun = viewTree(
    {
      all: [
        { event: '', where: { property: '', is: 1 } },
        { trait: 'age', is: 'x' },
      ],
    },
    ['when'],
  )
  const wrong = (path: PlacedProblem['path'], message: string): PlacedProblem => ({
    ...{ path, message, mend: 'Mend it.' },
    severity: 'error',
  })
  const problems = [
    wrong(['when', 'all', 0, 'event'], '"event" is empty.'),
    wrong(['when', 'all', 0, 'where', 'property'], '"property" is empty.'),
    wrong(['when', 'all', 1, 'is'], '"x" is no number.'),
  ]
  const told = (inHand?: number) =>
    quietProblems(problems, begun, inHand).map(({ message, severity }) => [message, severity])
  const other = ['"x" is no number.', 'error']
  expect(told()).toEqual([['Something is still empty here.', 'error'], other])
  expect(told(begun.parts[0]!.id)).toEqual([['Something is still empty here.', 'hint'], other])
  expect(told(begun.parts[1]!.id)).toEqual(told())
})
