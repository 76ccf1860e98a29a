import '../combobox-styles'
import { Combobox, TextInput, useVirtualizedCombobox } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { texts } from '../../../i18n'
import type { Condition } from '../kinds'
import { ADDABLE_KINDS, type Addable } from './addable'
import { FoundList, KindColumns } from './Choices'
import classes from './ConditionPicker.module.css'
import { search } from './search'
import { useOwnAddables } from './use-own-addables'

const t = texts('conditions')

interface ConditionPickerProps {
  readonly onPick: (condition: Condition) => void
}

/** All kinds of conditions under what they are about; those that a search finds once something is typed. */
export function ConditionPicker({ onPick }: ConditionPickerProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const own = useOwnAddables()
  const isSearching = typed.trim() !== ''
  const offered = isSearching ? search([...own, ...ADDABLE_KINDS], typed) : ADDABLE_KINDS
  const pick = (index: number) => onPick(structuredClone(offered[index]!.condition))
  const idOf = (index: number) => `${id}-${index}`
  const store = useVirtualizedCombobox({
    opened: true,
    totalOptionsCount: offered.length,
    getOptionId: idOf,
    selectedOptionIndex: active,
    setSelectedOptionIndex: setActive,
    onSelectedOptionSubmit: pick,
  })
  const activeId = active >= 0 && active < offered.length ? idOf(active) : undefined
  const field = useFocusedAtOnce()
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const Choices = isSearching ? FoundList : KindColumns
  return (
    <Combobox store={store} size="sm" onOptionSubmit={(index) => pick(Number(index))}>
      <Combobox.EventsTarget withAriaAttributes={false}>
        <TextInput
          ref={field}
          size="sm"
          role="combobox"
          aria-label={t('adding.search')}
          aria-expanded={offered.length > 0}
          aria-controls={offered.length > 0 ? id : undefined}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('adding.example')}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            setActive(value.trim() === '' ? -1 : 0)
          }}
        />
      </Combobox.EventsTarget>
      <p role="status" className={offered.length > 0 ? 'unseen' : classes.nothing}>
        {isSearching && t('adding.found', { count: offered.length })}
      </p>
      {offered.length > 0 && (
        <Combobox.Options id={id} aria-label={t('adding.kinds')} className={classes.list!}>
          <Choices offered={offered} active={active} idOf={idOf} />
        </Combobox.Options>
      )}
    </Combobox>
  )
}

export interface ChoicesProps {
  readonly offered: readonly Addable[]
  readonly active: number
  readonly idOf: (index: number) => string
}

/** What it stands in is put into its place only after it is drawn, so the page must not follow it. */
function useFocusedAtOnce() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  return field
}
