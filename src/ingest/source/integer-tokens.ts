/** An integer within JSON text, outside of its strings, and the quoted name before it, if it has one. */
interface IntegerToken {
  readonly from: number
  readonly to: number
  readonly name: string | undefined
}

const QUOTE = 0x22
const MINUS = 0x2d
const BACKSLASH = 0x5c
const NEWLINE = 0x0a

/** Changes the integers of at least so many digits in JSON text, line by line and whatever the lines hold. */
export function withIntegers(
  json: string,
  digits: number,
  change: (integer: string, name: string | undefined) => string,
): string {
  let changed = ''
  let done = 0
  for (const { from, to, name } of integers(json, digits)) {
    changed += json.slice(done, from) + change(json.slice(from, to), name)
    done = to
  }
  return done === 0 ? json : changed + json.slice(done)
}

/** By hand: a regular expression overflows the stack on texts of megabytes, and is quadratic on quotes never closed. */
function* integers(json: string, digits: number): Generator<IntegerToken> {
  let name: { from: number; to: number } | undefined
  let at = 0
  while (at < json.length) {
    const code = json.charCodeAt(at)
    const from = at
    if (code === QUOTE) {
      at = stringEnd(json, from)
      name = { from, to: at }
    } else if (isDigit(code) || code === MINUS) {
      at = numberEnd(json, from)
      if (at - from >= digits && isInteger(json, from, at, digits))
        yield { from, to: at, name: name && json.slice(name.from, name.to) }
      name = undefined
    } else {
      at += 1
      if (!separates(code)) name = undefined
    }
  }
}

function stringEnd(json: string, from: number): number {
  let at = from + 1
  for (; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === NEWLINE) return at
    if (code === BACKSLASH && json.charCodeAt(at + 1) !== NEWLINE) at += 1
  }
  return Math.min(at, json.length)
}

function numberEnd(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && isOfNumber(json.charCodeAt(at))) at += 1
  return at
}

function isInteger(json: string, from: number, to: number, digits: number): boolean {
  const first = json.charCodeAt(from) === MINUS ? from + 1 : from
  if (to - first < digits || json.charCodeAt(first) === 0x30) return false
  for (let at = first; at < to; at += 1) if (!isDigit(json.charCodeAt(at))) return false
  return true
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether it is one of `0123456789+-.eE`. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === 0x2b || code === MINUS || code === 0x2e || (code | 0x20) === 0x65
}

/** Whether a character may stand between a name and its value. */
function separates(code: number): boolean {
  return code === 0x3a || code === 0x20 || code === 0x09 || code === 0x0d
}
