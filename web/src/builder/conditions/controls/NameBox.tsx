import { Autocomplete } from '@mantine/core'
import { useRef, useState } from 'react'
import { texts } from '../../../i18n'
import type { Suggestion } from '../data/known-names'
import classes from './controls.module.css'
import { useIsReading } from './reading'
import { Said } from './Said'
import { SuggestionLine } from './SuggestionLine'
import { matching } from './suggestion-order'

const t = texts('conditions')

interface NameBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What there is; undefined while that is not known. */
  readonly suggestions: readonly Suggestion[] | undefined
  /** What is said of a name that is none of them: that the data do not hold it, if nothing else. */
  readonly unknown?: string
  /** Whether another text than those suggested is as good. */
  readonly isOpen?: boolean
  readonly onSearch?: (search: string) => void
  readonly onFocus?: () => void
}

/** A name or a value, completed from what there is. Whatever else is typed stays, and is said to be unknown. */
export function NameBox(props: NameBoxProps) {
  const { label, value, onChange, suggestions = [], isOpen = false, onSearch, onFocus } = props
  const [isHere, setHere] = useState(false)
  // Until something is typed, all are offered, and not only the one that stands there.
  const [hasTyped, setTyped] = useState(false)
  const chosen = useRef<string>(undefined)
  const isReading = useIsReading()
  if (isReading) return <Said text={value} />
  const isUnknown =
    !isOpen &&
    !isHere &&
    value !== '' &&
    props.suggestions !== undefined &&
    !suggestions.some(({ name }) => name === value)
  const byName = new Map(suggestions.map((suggestion) => [suggestion.name, suggestion]))
  // Lists that are closed are in the page nevertheless, so they hold nothing until somebody is there.
  const offered = isHere ? matching(suggestions, hasTyped ? value : '') : []
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      description={isUnknown && (props.unknown ?? t('unknownName'))}
      inputWrapperOrder={['input', 'description']}
      placeholder={label}
      classNames={{
        root: classes.noted!,
        input: classes.name!,
        description: classes.unknown!,
        dropdown: classes.dropdown!,
      }}
      spellCheck={false}
      data={offered.map(({ name }) => name)}
      filter={({ options }) => options}
      renderOption={({ option }) => <SuggestionLine {...byName.get(option.value)!} />}
      selectFirstOptionOnChange={hasTyped && !isOpen}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={280}
      openOnFocus={value === ''}
      value={value}
      onFocus={() => {
        setHere(true)
        setTyped(false)
        onFocus?.()
      }}
      onBlur={() => setHere(false)}
      onOptionSubmit={(name) => {
        chosen.current = name
      }}
      onChange={(next) => {
        setTyped(next !== chosen.current)
        chosen.current = undefined
        onSearch?.(next)
        onChange(next)
      }}
    />
  )
}
