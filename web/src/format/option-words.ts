import { texts } from '../i18n'

const t = texts('analyses')

/** What an option is called: `recencyCuts` is `Recency cuts`; of those that these pages do not know, the name itself. */
export function optionLabel(key: string): string {
  const known = `options.${key}` as 'options.days'
  return t.has(known) ? t(known) : inWords(key)
}

/** What is chosen, in a word or two. */
export function choiceLabel(choice: string): string {
  const known = `choices.${choice}` as 'choices.week'
  return t.has(known) ? t(known) : choice
}

function inWords(key: string): string {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
