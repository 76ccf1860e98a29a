import { parseDocument, stringify } from 'yaml'
import { texts } from '../../i18n'

const t = texts('conditions')

/** What a text of YAML says, or why it says nothing. */
export function readYaml(text: string): { readonly data: unknown } | { readonly message: string } {
  const document = parseDocument(text, { logLevel: 'silent' })
  const [error] = document.errors
  if (error === undefined) return { data: document.toJS({ maxAliasCount: 0 }) }
  const [message = ''] = error.message.split(' at line ')
  return { message: t('yaml.unread', { line: String(error.linePos?.[0].line ?? 1), message }) }
}

/** A value in one line of YAML, for a sentence. */
export function yamlLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}
