import { isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'
import { fail } from '../../errors/index.ts'

/** The data of a YAML (or JSON) text, without aliases. */
export function parseYaml(text: string): unknown {
  const lines = new LineCounter()
  try {
    // The parser compares every name of a map with every other, which takes minutes for a hundred thousand.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'error' })
    const [error] = document.errors
    if (error) throw error
    visit(document, { Map: (_, map) => requireUniqueNames(map, lines) })
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    // Besides wrong syntax aliases, cyclic anchors and the like: the parser has several error classes for them.
    const message = error instanceof Error ? error.message : String(error)
    return fail('ingest/mapping-syntax', { detail: message.split('\n')[0] ?? message }, error)
  }
}

function requireUniqueNames({ items }: YAMLMap, lines: LineCounter): void {
  const names = new Set<string>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    const { line, col } = lines.linePos(key.range?.[0] ?? 0)
    if (names.has(name)) throw new SyntaxError(`Names must be unique at line ${line}, column ${col}`)
    names.add(name)
  }
}
