import { Lexer, Parser } from 'yaml'

/** Far more than a definition or a mapping has. */
const MOST = 1_000

/**
 * Whether a YAML text is nested so deeply that composing it, which is recursive, might exhaust the stack. That is
 * more than an exception: where a regular expression happens to be compiled just then, it ends the process.
 */
export function isNestedTooDeep(text: string): boolean {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MOST) return true
  }
  return false
}
