import fc from 'fast-check'
import { CONDITIONS } from '../../src/conditions/index.ts'
import { fieldsOf } from '../../src/definition/schema-walk.ts'
import { number, text } from './random-log.ts'

/** Random definitions over every kind of condition, which meet the records of `random-log.ts`. */

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const length = fc.constantFrom('6 hours', '1 day', '2 days', '1 week', '10 days', '1 month', '1 year')
const scalar = fc.oneof(text, number, fc.boolean())
const period = fc.oneof(
  fc.constantFrom('day', 'week', 'month', 'quarter', 'year').map((current) => ({ current })),
  fc.constantFrom('day', 'week', 'month').map((previous) => ({ previous })),
)

const predicates: fc.Arbitrary<object> = fc.oneof(
  fc.record({ is: scalar, ignoreCase: optional(fc.boolean()) }),
  fc.record({ isNot: scalar }),
  fc.record({ oneOf: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ noneOf: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ exists: fc.boolean() }),
  fc.record({ contains: fc.constantFrom('x', 'SS', '', '03'), ignoreCase: optional(fc.boolean()) }),
  fc.record({ startsWith: fc.constantFrom('st', 'X', '2025') }),
  fc.record({ endsWith: fc.constantFrom('e', 'Z', 'a'), ignoreCase: optional(fc.boolean()) }),
  fc.record({
    matches: fc.constantFrom('^x$', '[0-9]{4}-', 'a|ß', '^$'),
    ignoreCase: optional(fc.boolean()),
  }),
  fc.record({ atLeast: number, lessThan: optional(number) }),
  fc.record({ moreThan: number }),
  fc.record({ atMost: number }),
  fc.constantFrom({ between: [0.1, 0.3] }, { between: [-2, 2] }),
  fc.constantFrom(
    { before: '2025-03-30' },
    { after: '2025-03-29' },
    { before: '2025-03-30T01:30:00Z' },
    { after: '2018-11-03' },
  ),
  length.map((inLast) => ({ inLast })),
  length.map((inNext) => ({ inNext })),
  length.map((moreThanAgo) => ({ moreThanAgo })),
  length.map((moreThanAhead) => ({ moreThanAhead })),
  period.map((during) => ({ during })),
  fc.constantFrom(
    { anniversaryInNext: '1 day' },
    { anniversaryInNext: '1 month' },
    { anniversaryInMonth: 2 },
    { anniversaryInMonth: 'current' },
  ),
  fc.constantFrom(
    { includesAny: ['x', 2] },
    { includesAll: ['x', 'y'] },
    { size: { atLeast: 1 } },
    { size: { lessThan: 2 } },
  ),
)

/** Predicates that only look at the value, for the conditions on a trait's history. */
const untimed = fc.constantFrom(
  { is: 'x' },
  { isNot: 'x' },
  { exists: true },
  { exists: false },
  { atLeast: 1 },
  { oneOf: ['x', 5] },
)

const property = fc
  .tuple(fc.constantFrom('s', 'n', 'b', 'nested.city', 'nested', 'missing'), predicates)
  .map(([path, test]) => ({ property: path, ...test }))
const element = fc.constantFrom<object>(
  {
    element: 'products',
    where: {
      all: [
        { property: 'sku', is: 'a' },
        { property: 'n', is: 2 },
      ],
    },
  },
  { element: 'products', where: { not: { property: 'sku', is: 'a' } } },
)
const { filter } = fc.letrec<{ filter: object }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'filter' },
    property,
    element,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ not: tie('filter') }),
  ),
}))

const window = fc.oneof(
  length.map((last) => ({ last })),
  period,
  fc.constantFrom<object>(
    { from: '10 days ago', to: '2 days ago' },
    { to: '1 month ago' },
    { from: '2025-03-29', to: '2025-10-27' },
    { since: { trait: 'joined' } },
    { since: { trait: 'joined' }, for: '1 month' },
  ),
)

const selection = {
  event: fc.constantFrom<string | string[]>('a', 'b', 'c', ['a', 'b']),
  where: optional(filter),
}
const windowed = { ...selection, in: optional(window) }
const numberPath = fc.constantFrom('n', 'n', 's')
const measure: fc.Arbitrary<object> = fc.oneof(
  fc.constant({}),
  numberPath.map((sum) => ({ sum })),
  numberPath.map((mean) => ({ mean })),
  numberPath.map((min) => ({ min })),
  numberPath.map((max) => ({ max })),
  numberPath.map((median) => ({ median })),
  fc.constantFrom(0, 0.25, 0.9, 1).map((at) => ({ quantile: { of: 'n', at } })),
  fc.constantFrom('s', 'n', 'b', 'products').map((distinct) => ({ distinct })),
  fc.constant({ activeDays: true }),
)
const timeZone = fc.constantFrom(
  undefined,
  undefined,
  'UTC',
  'Europe/Berlin',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
)

/** With or without a stated time zone, often the same ones, so that leaves may differ in nothing else. */
export const zoned = (body: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(body, timeZone).map(([written, zone]) => (zone ? { ...written, timeZone: zone } : written))

const aggregate = zoned(fc.tuple(fc.record(windowed), measure).map(([events, of]) => ({ ...events, ...of })))
const operand: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3, 0.3, -1) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { trait: 't' },
      { trait: 't', times: 0.5 },
      { metric: 'total' },
      { metric: 'days' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aggregate, fc.constantFrom(undefined, 0.5)).map(([of, times]) => ({ ...of, times })),
  },
)
const comparison = fc
  .tuple(fc.constantFrom('atLeast', 'moreThan', 'lessThan', 'atMost', 'equals'), operand)
  .map(([key, value]) => ({ [key]: value }))
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object)

const edge = (key: string) =>
  merged(
    fc.record({ [key]: selection.event, where: selection.where, in: optional(window) }),
    fc.oneof(
      fc.constantFrom<object>(
        { time: { inLast: '1 week' } },
        { time: { moreThanAgo: '2 days' } },
        { time: { during: { current: 'month' } } },
      ),
      property,
    ),
  )
const later = fc.record({ ...selection, within: optional(length) })
const absent = fc.record({ not: fc.record(selection), within: optional(length) })

const BODIES: Readonly<Record<string, fc.Arbitrary<object>>> = {
  trait: fc
    .tuple(fc.constantFrom('t', 't', 'joined', 't.city', 'nothing'), predicates)
    .map(([trait, test]) => ({ trait, ...test })),
  event: merged(aggregate, fc.oneof(fc.constant({}), comparison)),
  lastEvent: edge('lastEvent'),
  firstEvent: edge('firstEvent'),
  mostFrequent: merged(
    fc.record({ ...windowed, of: fc.constant('s') }).map((mostFrequent) => ({ mostFrequent })),
    fc.constantFrom<object>({ is: 'x' }, { isNot: 'y' }, { oneOf: ['', 'X'] }),
  ),
  regularly: fc
    .record({
      ...selection,
      times: fc.constantFrom(1, 2),
      every: length,
      inAtLeast: fc.constantFrom(1, 2),
      ofTheLast: fc.constantFrom(2, 4),
    })
    .map((regularly) => ({ regularly })),
  stopped: fc.record({ ...selection, before: length, quietFor: length }).map((stopped) => ({ stopped })),
  restarted: fc
    .record({ ...selection, within: length, quietFor: length })
    .map((restarted) => ({ restarted })),
  traitHeld: merged(
    fc.constant({ traitHeld: 't' }),
    untimed,
    length.map((time) => ({ for: time })),
  ),
  traitEver: merged(fc.constant({ traitEver: 't' }), untimed),
  traitChanged: fc.record({
    traitChanged: fc.constant('t'),
    from: untimed,
    to: untimed,
    within: optional(length),
  }),
  sequence: fc.record({
    sequence: fc
      .tuple(fc.record(selection), fc.array(fc.oneof(later, later, absent), { minLength: 1, maxLength: 3 }))
      .map(([first, rest]) => [first, ...rest]),
    sameValueOf: fc.constantFrom(undefined, undefined, 's', 'n'),
    in: optional(window),
  }),
  segment: fc.record({
    segment: fc.constantFrom('buyers', 'recent'),
    is: fc.constantFrom(undefined, 'notIn'),
  }),
  enteredSegment: fc.record({ enteredSegment: fc.constantFrom('buyers', 'recent'), within: length }),
  everInSegment: fc.record({ everInSegment: fc.constantFrom('buyers', 'recent') }),
  inSegmentAt: fc.record({
    inSegmentAt: fc.constantFrom('buyers', 'recent'),
    at: fc.constantFrom('2025-03-29', '2025-03-30T01:30:00Z', '2025-10-27'),
  }),
  segmentation: fc.record({
    segmentation: fc.constant('stage'),
    part: fc.constantFrom<string | string[]>('new', 'old', ['new', 'rest']),
  }),
  metric: merged(fc.constantFrom({ metric: 'total' }, { metric: 'days' }), comparison),
  population: merged(
    fc.record({
      population: fc.oneof(
        fc.constantFrom({ metric: 'total' }, { metric: 'days' }, { trait: 'model:churn' }),
        aggregate,
      ),
      within: fc.constantFrom(undefined, { trait: 'country' }),
    }),
    fc.constantFrom<object>(
      { top: '25%' },
      { top: '50%' },
      { bottom: '30%' },
      { rank: { from: 2, to: 3 } },
      { quantileBand: { from: 0.25, to: 0.8 } },
    ),
  ),
  geo: fc.constantFrom<object>({ geo: { country: 'DE' } }, { geo: { country: ['FR', 'Germany'] } }),
  random: fc.record({
    random: fc.record({ percent: fc.constantFrom(10, 50), salt: fc.constantFrom('s', 'z') }),
  }),
  list: fc.constant({ list: 'vip' }),
  model: fc.constantFrom<object>({ model: 'churn', atLeast: 0.5 }, { model: 'churn', between: [0.1, 0.7] }),
}

const isZoned = (key: string) =>
  fieldsOf(CONDITIONS.find((condition) => condition.key === key)!.schema).includes('timeZone')

/** A random body of every kind of condition, by the key of the kind. */
export const CONDITION_ARBITRARIES: Readonly<Record<string, fc.Arbitrary<object>>> = Object.fromEntries(
  Object.entries(BODIES).map(([key, body]) => [key, isZoned(key) ? zoned(body) : body]),
)

/** The definitions that random conditions refer to. */
export const LIBRARY = `
- {metric: total, event: [a, b], sum: n}
- {metric: days, event: [a, b], activeDays: true, timeZone: Australia/Lord_Howe}
- {segment: buyers, when: {event: a, atLeast: 2}}
- {segment: recent, when: {any: [{event: b, in: {last: 2 days}}, {trait: t, is: x}]}}
- segmentation: stage
  parts:
    - {name: new, when: {firstEvent: a, time: {inLast: 1 week}}}
    - {name: old, when: {event: a}}
  rest: {name: rest}
`

/** A tree of all, any and not over conditions of some kinds; at least one condition is of the first kind. */
export function randomTree(kinds: readonly string[]): fc.Arbitrary<object> {
  const condition = fc.oneof(...kinds.map((kind) => CONDITION_ARBITRARIES[kind]!))
  const { tree } = fc.letrec<{ tree: object }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'tree' },
      condition,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }))
  return tree
}
