import { TagsInput } from '@mantine/core'
import { locale, texts } from '../../../i18n'
import type { Suggestion } from '../data/known-names'
import { calledBy, nameMeant } from './called'
import classes from './controls.module.css'
import { useIsReading } from './reading'
import { Said } from './Said'
import { SuggestionLine } from './SuggestionLine'
import { matching } from './suggestion-order'

const t = texts('conditions')

const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' })

/** So many are read; how many more there are is enough to know. */
const MOST_READ = 12

function shortened(values: readonly string[]): readonly string[] {
  if (values.length <= MOST_READ) return values
  return [...values.slice(0, MOST_READ - 1), t('moreValues', { count: values.length - MOST_READ + 1 })]
}

interface ValueListProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly suggestions: readonly Suggestion[]
  /** How they read within a sentence, where that differs. */
  readonly said?: readonly string[]
  readonly onSearch?: (search: string) => void
  readonly onFocus?: () => void
}

/** Several values, of which any counts: each typed and entered, or chosen from what there is, and called by its title. */
export function ValueList(props: ValueListProps) {
  const { label, values, onChange, suggestions, onSearch, onFocus } = props
  const called = values.map((value) => calledBy(value, suggestions))
  const { said = called } = props
  if (useIsReading()) return <Said text={alternatives.format(shortened(said))} />
  const byName = new Map(suggestions.map((suggestion) => [suggestion.name, suggestion]))
  return (
    <TagsInput
      size="xs"
      aria-label={label}
      placeholder={values.length === 0 ? label : ''}
      classNames={{ root: classes.fitting!, inputField: classes.tagField!, dropdown: classes.dropdown! }}
      data={suggestions.map(({ name }) => name)}
      filter={({ search }) =>
        matching(suggestions, search)
          .filter(({ name }) => !values.includes(name))
          .map(({ name }) => ({ value: name, label: name }))
      }
      renderOption={({ option }) => {
        const known = byName.get(option.value)
        return known ? <SuggestionLine {...known} /> : option.value
      }}
      splitChars={[]}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={280}
      value={called}
      onChange={(texts) => onChange([...new Set(texts.map((text) => nameMeant(text, suggestions)))])}
      {...(onSearch && { onSearchChange: onSearch })}
      onFocus={onFocus}
    />
  )
}
