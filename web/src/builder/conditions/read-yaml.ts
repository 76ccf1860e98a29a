import { parseDocument, stringify } from 'yaml'
import { texts } from '../../i18n'
import { mistakeIn } from '../../yaml/mistake'

const t = texts('conditions')

/** What a text of YAML says, or why it says nothing. */
export function readYaml(text: string): { readonly data: unknown } | { readonly message: string } {
  const document = parseDocument(text, { logLevel: 'silent' })
  const mistake = mistakeIn(document)
  if (mistake === undefined) return { data: document.toJS({ maxAliasCount: 0 }) }
  return { message: t('yaml.unread', { line: String(mistake.line), message: mistake.message }) }
}

const LONGEST_LINE = 300

/** A value in one line of YAML, for a sentence; what is very long is cut. */
export function yamlLine(value: unknown): string {
  const line = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`
}
