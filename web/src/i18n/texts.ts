import { createTranslator } from 'use-intl/core'
import type { en } from './en'
import { locale } from './locale'
import { messages } from './messages'

type English = typeof en

/**
 * The texts of a folder by their keys: `const t = texts('segments')`, then `t('size', { count: 3 })`. Names and values
 * are checked against the English ones, which are ICU messages: `{count, plural, one {# member} other {# members}}`.
 */
export function texts<Namespace extends keyof English>(namespace: Namespace) {
  return createTranslator<English, Namespace>({
    locale,
    messages: messages as English,
    namespace: namespace as never,
  })
}
