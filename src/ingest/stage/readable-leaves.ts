import { param, type Sql, sql } from '../../store/sql.ts'

/**
 * Pairs of names and fragments whose objects can be read: the engine prints 1e20 as an integer, and reads
 * no record with one beyond 64 bits, so that such integers get an exponent of nought.
 */
export function readableLeaves(leaves: Sql): Sql {
  // The end of the object gets an exponent, too, which is taken off again.
  const all = sql`replaceRegexpAll(x.2, ${param(UP_TO_LONG, 'String')}, '\\1\\2e0')`
  const unreadable = sql`startsWith(x.2, '{') AND match(x.2, '[0-9]{19}') AND NOT isValidJSON(x.2)`
  return sql`arrayMap(x -> (x.1, if(${unreadable}, replaceRegexpOne(${all}, 'e0$', ''), x.2)), ${leaves})`
}

const LARGEST = '18446744073709551615'
const SMALLEST = '9223372036854775808'

/** Everything up to an integer that cannot be read, or to the end; strings are passed over as a whole. */
const UP_TO_LONG = upToLong()

function upToLong(): string {
  const number = `(?:(?:${upTo(LARGEST)})|-(?:${upTo(SMALLEST)}))[^"0-9]`
  return `((?:"(?:[^"\\\\]|\\\\.)*"|[^"0-9-]|${number})+)(${beyond(LARGEST)}|-(?:${beyond(SMALLEST)})|$)`
}

/** RE2 text for the digits of an integer that is not larger. */
function upTo(most: string): string {
  const smaller = places(most).map(({ digit, before, after }) =>
    digit === 0 ? [] : [`${before}[0-${digit - 1}][0-9]{${after}}`],
  )
  return [...smaller.flat(), most, `[0-9]{1,${most.length - 1}}`].join('|')
}

/** RE2 text for the digits of an integer that is larger. */
function beyond(most: string): string {
  const larger = places(most).map(({ digit, before, after }) =>
    digit === 9 ? [] : [`${before}[${digit + 1}-9][0-9]{${after}}`],
  )
  return [`[0-9]{${most.length + 1},}`, ...larger.flat()].join('|')
}

function places(digits: string): { digit: number; before: string; after: number }[] {
  return [...digits].map((digit, index) => ({
    digit: Number(digit),
    before: digits.slice(0, index),
    after: digits.length - 1 - index,
  }))
}
