import { parseDocument } from 'yaml'
import { texts } from '../../i18n'
import { isRecord } from '../definition/plain-data'
import type { Condition } from './kinds'

const t = texts('conditions')

/** What a text of YAML says of a condition, or why it says nothing. */
export function readCondition(
  text: string,
): { readonly condition: Condition } | { readonly message: string } {
  const document = parseDocument(text, { logLevel: 'silent' })
  const [error] = document.errors
  if (error !== undefined) {
    const [message = ''] = error.message.split(' at line ')
    return { message: t('yaml.unread', { line: String(error.linePos?.[0].line ?? 1), message }) }
  }
  const data: unknown = document.toJS({ maxAliasCount: 0 })
  return isRecord(data) ? { condition: data } : { message: t('yaml.noFields') }
}
