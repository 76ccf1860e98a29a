import { NativeSelect } from '@mantine/core'
import { changeLanguage, LANGUAGES, language, texts } from '../i18n'

const t = texts('session')
const CHOICES = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))

/** The language of the pages; another one reads them anew. */
export function LanguageChoice() {
  return (
    <NativeSelect
      label={t('language')}
      description={t('languageNote')}
      data={CHOICES}
      value={language}
      onChange={({ currentTarget }) => changeLanguage(currentTarget.value as typeof language)}
    />
  )
}
