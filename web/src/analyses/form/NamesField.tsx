import { CloseButton, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { visible } from '../../format/visible-text'
import { texts } from '../../i18n'
import { FIELD_ORDER } from './field-order'
import classes from './OptionsForm.module.css'

const t = texts('analyses')

interface NamesFieldProps {
  readonly label: string
  readonly description: ReactNode
  readonly error: string | undefined
  readonly names: readonly string[]
  readonly known: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Several names in order: typed or chosen one after the other, each with a way to take it out. */
export function NamesField({ label, description, error, names, known, onChange }: NamesFieldProps) {
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const add = (name: string) => {
    const trimmed = name.trim()
    if (trimmed !== '' && !names.includes(trimmed)) onChange([...names, trimmed])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ',') return
    // An empty line sends the form, as in any other field.
    if (typed.trim() === '' && event.key === 'Enter') return
    event.preventDefault()
    add(typed)
  }
  const remove = (name: string) => {
    onChange(names.filter((one) => one !== name))
    input.current?.focus()
  }
  return (
    <div>
      <TextInput
        ref={input}
        label={label}
        description={description}
        error={error}
        inputWrapperOrder={FIELD_ORDER}
        placeholder={t('form.addName')}
        list={list}
        value={typed}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
        onChange={({ currentTarget: { value }, nativeEvent }) =>
          isChosen(nativeEvent) && known.includes(value) ? add(value) : setTyped(value)
        }
      />
      <datalist id={list}>
        {known
          .filter((name) => !names.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {names.length > 0 && (
        <ol className={classes.names} aria-label={label}>
          {names.map((name) => (
            <li key={name}>
              <span dir="auto">{visible(name)}</span>
              <CloseButton
                size="xs"
                aria-label={t('form.removeName', { name })}
                onClick={() => remove(name)}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Whether a whole name was taken from the list: of what is typed, one name may be the beginning of another. */
function isChosen(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText'
}
