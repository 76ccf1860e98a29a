import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differs, draftOf, draftOfText, withDefinition, withText } from './draft'
import { insertNode, moveNode, negateNode, removeNode, setJoin } from './edits'
import { setField } from './fields'
import { type Definition, nodeAt } from './node'
import { idOf } from './node-ids'
import { hasComments, linesOf, readText, rewriteText } from './yaml-text'

const TEXT = `# For the spring campaign
segment: spring
when:
  all:
    # They must have bought
    - event: order_completed # in a year
      in: { last: 1 year }
    - trait: plan
      is: "pro"
`
const spring = draftOfText(TEXT)!

describe('an edit of the tree', () => {
  test('changes of the text only what it must, and comments stay with what they stand at', () => {
    const added = insertNode(spring.definition, { group: ['when'], index: 2 }, { event: 'visit' })
    expect(withDefinition(spring, added).text).toBe(`${TEXT}    - event: visit\n`)
    const moved = moveNode(spring.definition, ['when', 'all', 0], { group: ['when'], index: 2 })
    expect(withDefinition(spring, moved).text).toMatch(
      /^# For the spring[\s\S]*is: "pro"\n {4}# They must have bought\n {4}- event: order_completed # in a year/,
    )
    const joined = setJoin(spring.definition, ['when'], 'any')
    expect(withDefinition(spring, joined).text).toBe(TEXT.replace('all:', 'any:'))
    const titled = setField(spring.definition, 'title', 'Spring')
    expect(withDefinition(spring, titled).text).toBe(
      TEXT.replace('spring\nwhen', 'spring\ntitle: Spring\nwhen'),
    )
  })

  test('puts what was on one line on lines of its own when it grows', () => {
    const short = draftOfText('segment: s\nwhen: {event: a, in: {last: 7 days}}\n')!
    const grown = insertNode(short.definition, { group: ['when'], index: 1 }, { trait: 'b', exists: true })
    expect(withDefinition(short, grown).text).toBe(
      [
        'segment: s',
        'when:',
        '  all:',
        '    - { event: a, in: { last: 7 days } }',
        '    - trait: b',
        '      exists: true',
        '',
      ].join('\n'),
    )
    const empty = draftOf({ segment: 's', when: { all: [] } })
    const first = insertNode(empty.definition, { group: ['when'], index: 0 }, { event: 'a' })
    expect(withDefinition(empty, first).text).toBe('segment: s\nwhen:\n  all:\n    - event: a\n')
  })

  test('keeps comments of what is wrapped or moved to another group', () => {
    const negated = withDefinition(spring, negateNode(spring.definition, ['when', 'all', 0])).text
    expect(negated).toContain('order_completed # in a year')
    expect(readText(negated)).toMatchObject({ ok: true })
  })

  test('waits while the text is not understood', () => {
    const broken = withText(spring, `${TEXT}  bad`)
    expect(broken.problem).toMatchObject({ line: expect.any(Number) })
    expect(broken.definition).toBe(spring.definition)
    expect(withDefinition(broken, removeNode(spring.definition, ['when', 'all', 0]))).toBe(broken)
  })
})

test('what was typed keeps the nodes that say the same, and their successors', () => {
  const typed = withText(spring, TEXT.replace('"pro"', 'free'))
  const first = (definition: Definition) => nodeAt(definition, ['when', 'all', 0])
  const second = (definition: Definition) => nodeAt(definition, ['when', 'all', 1]) as object
  expect(first(typed.definition)).toBe(first(spring.definition))
  expect(second(typed.definition)).toEqual({ trait: 'plan', is: 'free' })
  expect(idOf(second(typed.definition))).toBe(idOf(second(spring.definition)))
  expect(withText(spring, `${TEXT}\n# more\n`).definition).toBe(spring.definition)
})

test.each([
  ['a list', '- a', 1],
  ['a key twice', 'segment: a\nsegment: b', 2],
  ['nothing', '', 1],
  [
    'aliases beyond measure',
    `a: &a [1]\n${Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'}, `.repeat(9)}1]`).join('\n')}`,
    1,
  ],
  ['an alias of what it stands in', 'segment: a\nwhen: &a {any: [*a]}', 1],
])('%s is no definition', (_, text, line) => {
  expect(readText(text)).toMatchObject({ ok: false, problem: { line } })
})

test('whatever is edited, text and definition say the same', () => {
  const leaf = fc.record({ event: fc.constantFrom('a', 'b', 'c') })
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, leaf, tie('group'), fc.record({ not: tie('node') })),
    group: fc.oneof(
      fc.record({ all: fc.array(tie('node'), { maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('node'), { maxLength: 4 }) }),
    ),
  }))
  const definitions = node.map((when): Definition => ({ segment: 's', when }))
  fc.assert(
    fc.property(definitions, definitions, (one, other) => {
      const reading = readText(rewriteText(draftOf(one).text, other))
      expect(reading.ok && reading.definition).toEqual(other)
    }),
    { numRuns: 300 },
  )
})

test('a condition is found in the text, and comments are', () => {
  expect(linesOf(TEXT, ['when', 'all', 1])).toEqual({ from: 8, to: 9 })
  expect(linesOf(TEXT, ['when', 'all', 7])).toBeUndefined()
  expect([TEXT, 'is: "#1"', 'is: x#1', 'is: "a #1"'].map(hasComments)).toEqual([true, false, false, false])
})

test.each([
  ['nothing', TEXT, false],
  ['a comment', TEXT.replace('# in a year', '# in the last year'), true],
  ['all comments', TEXT.replaceAll(/ *#.*/g, ''), true],
  ['what it says', TEXT.replace('pro', 'free'), true],
  ['whether it is understood', `${TEXT}]`, true],
])('a draft differs by %s', (_, text, isOther) => {
  expect(differs(withText(spring, text), spring)).toBe(isOther)
})

test('without comments it does not differ by how the same is written', () => {
  const plain = draftOfText('segment: a\nwhen: {event: order}')!
  expect(differs(withText(plain, '{"segment": "a", "when": {"event": "order"}}'), plain)).toBe(false)
})
