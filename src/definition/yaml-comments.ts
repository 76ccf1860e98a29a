/** What the lexer of YAML puts before a scalar, which may begin with `#` as comments do. */
const SCALAR = '\u001F'

/** Whether there are comments in what the lexer makes of a text. */
export function hasComment(tokens: Iterable<string>): boolean {
  let before = ''
  for (const token of tokens) {
    if (token.startsWith('#') && before !== SCALAR) return true
    before = token
  }
  return false
}
