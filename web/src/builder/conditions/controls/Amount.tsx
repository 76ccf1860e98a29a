import { TextInput } from '@mantine/core'
import { useId } from 'react'
import classes from './controls.module.css'
import { readNumber, saidNumber, typedNumber } from './number-text'
import { useIsReading } from './reading'
import { Said } from './Said'
import { useTyped } from './use-typed'

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  /** What such numbers usually are: "usually 12 to 80". */
  readonly hint?: string | undefined
  readonly isWhole?: boolean
}

/** A number. */
export function Amount({ label, value, onChange, hint, isWhole = false }: AmountProps) {
  const hintId = useId()
  const read = (text: string) => {
    const number = readNumber(text)
    return number === undefined || (isWhole && !Number.isInteger(number)) ? undefined : number
  }
  const { text, isUnread, onType, onLeave } = useTyped(value, typedNumber, read, onChange)
  if (useIsReading()) return <Said text={saidNumber(value)} />
  return (
    <>
      <TextInput
        size="xs"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : hintId}
        classNames={{ root: classes.fitting!, input: classes.amount! }}
        value={text}
        error={isUnread}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {hint !== undefined && (
        <small id={hintId} className={classes.hint}>
          {hint}
        </small>
      )}
    </>
  )
}
