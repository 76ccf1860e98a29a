import fc from 'fast-check'

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => JSON.stringify(text)),
  fc
    .constantFrom('2024-02-29', '2023-02-29', '2024-02-29T10:00+0130', '1899-12-31', '0', ' ', '{}', '[1]')
    .map(quoted),
  fc
    .constantFrom('\\u0000', '\\ud83d', '\\ud83d\\ude00', '\\udc00x', '\\\\ud83d', '\\/', '\\u00e9', 'a\\nb')
    .map(quoted),
)

const numbers = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
  fc.constantFrom(
    '-0',
    '0.0',
    '1E5',
    '1e+5',
    '1e24',
    '1.0000000001e24',
    '-1e25',
    '1e308',
    '1e-400',
    '0.1e1',
    '1e400',
  ),
  fc.constantFrom(
    '9007199254740993',
    '18446744073709551615',
    '18446744073709551616',
    `0.${'123'.repeat(20)}`,
  ),
)

const scalars = fc.oneof(strings, numbers, fc.constantFrom('true', 'false', 'null'))
const names = fc.oneof(
  fc.constantFrom('a', 'b', 'a.b', 'b.c', '', '__proto__', 'constructor', 'toString', 'é').map(quoted),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => JSON.stringify(text)),
)
const blanks = fc.constantFrom('', '', '', ' ', '\t', ' \r')

function quoted(text: string): string {
  return `"${text}"`
}

function listed(items: fc.Arbitrary<string>, [open, close]: readonly [string, string]): fc.Arbitrary<string> {
  const all = fc.array(
    fc.tuple(blanks, items, blanks).map((parts) => parts.join('')),
    { maxLength: 4 },
  )
  return fc.tuple(all, blanks).map(([written, blank]) => `${open}${written.join(',')}${blank}${close}`)
}

/** JSON as it may be written by any program: all forms of numbers and escapes, blanks, names given twice. */
export const { value: jsonValue, object: jsonObject } = fc.letrec<{
  value: string
  object: string
  list: string
}>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    { weight: 6, arbitrary: scalars },
    { weight: 1, arbitrary: tie('list') },
    { weight: 3, arbitrary: tie('object') },
  ),
  list: listed(tie('value'), ['[', ']']),
  object: listed(
    fc.tuple(names, blanks, tie('value')).map(([name, blank, member]) => `${name}${blank}:${member}`),
    ['{', '}'],
  ),
}))

/** A value under so many objects, or within so many lists. */
export const deepValue: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('{"a":', '['), fc.oneof(fc.nat(12), fc.constantFrom(60, 500)), scalars)
  .map(([open, depth, inner]) => `${open.repeat(depth)}${inner}${(open === '[' ? ']' : '}').repeat(depth)}`)
