import { texts } from '../../i18n'

const t = texts('settings')

/** Keys of texts hold no points: `key.create` is `key_create` there. */
const keyOf = (action: string) => action.replace('.', '_')

/** A change in words; one that has none yet by its name: `segment.save` is "segment: save". */
export function meaningOf(action: string): string {
  const key = `audit.actions.${keyOf(action)}` as 'audit.actions.key_create'
  return t.has(key) ? t(key) : action.replace('.', ': ').replaceAll('-', ' ')
}
