import { Autocomplete } from '@mantine/core'
import { useRef, useState } from 'react'
import { texts } from '../../../i18n'
import type { Suggestion } from '../data/known-names'
import { calledBy, nameMeant } from './called'
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

/** What is being typed, and the name that it means so far. */
interface Typing {
  readonly text: string
  readonly name: string
}

/**
 * A name or a value, completed from what there is, and called by its title where it has one; either may be typed.
 * Whatever else is typed stays, and is said to be unknown.
 */
export function NameBox(props: NameBoxProps) {
  const { label, value, onChange, suggestions = [], isOpen = false, onSearch, onFocus } = props
  const [isHere, setHere] = useState(false)
  // Until something is typed, all are offered, and not only the one that stands there.
  const [typing, setTyping] = useState<Typing>()
  const typed = typing?.name === value ? typing.text : undefined
  const chosen = useRef<string>(undefined)
  const isReading = useIsReading()
  const called = calledBy(value, suggestions)
  if (isReading) return <Said text={called} />
  const isUnknown =
    !isOpen &&
    !isHere &&
    value !== '' &&
    props.suggestions !== undefined &&
    !suggestions.some(({ name }) => name === value)
  const byName = new Map(suggestions.map((suggestion) => [suggestion.name, suggestion]))
  // Lists that are closed are in the page nevertheless, so they hold nothing until somebody is there.
  const offered = isHere ? matching(suggestions, typed ?? '') : []
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
      selectFirstOptionOnChange={typed !== undefined && !isOpen}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={280}
      openOnFocus={value === ''}
      value={typed ?? called}
      onFocus={() => {
        setHere(true)
        setTyping(undefined)
        onFocus?.()
      }}
      onBlur={() => {
        setHere(false)
        setTyping(undefined)
      }}
      onOptionSubmit={(name) => {
        chosen.current = name
      }}
      onChange={(text) => {
        const name = nameMeant(text, suggestions)
        setTyping(text === chosen.current ? undefined : { text, name })
        chosen.current = undefined
        onSearch?.(text)
        onChange(name)
      }}
    />
  )
}
