import { texts } from '../i18n'

const t = texts('format')

/** What kind of values these are, in a word. */
export function typeName(type: string): string {
  const key = `types.${type}` as 'types.text'
  return t.has(key) ? t(key) : type
}
