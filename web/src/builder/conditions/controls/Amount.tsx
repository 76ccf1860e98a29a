import { TextInput } from '@mantine/core'
import { texts } from '../../../i18n'
import classes from './controls.module.css'
import { readNumber, saidNumber, typedNumber } from './number-text'
import { useIsReading } from './reading'
import { Said } from './Said'
import { useTyped } from './use-typed'

const t = texts('conditions')

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  /** What such numbers usually are: "usually 12 to 80". */
  readonly hint?: string | undefined
  /** What is counted: "times". */
  readonly unit?: string | undefined
  readonly isWhole?: boolean
  /** The smallest that means anything. */
  readonly least?: number
}

/** A number. What is none is said beside it, and the number stays as it was. */
export function Amount(props: AmountProps) {
  const { label, value, onChange, hint, unit, isWhole = false, least = -Infinity } = props
  const read = (text: string) => {
    const number = readNumber(text)
    return number === undefined || number < least || (isWhole && !Number.isInteger(number))
      ? undefined
      : number
  }
  const { text, isUnread, onType, onLeave } = useTyped(value, typedNumber, read, onChange)
  if (useIsReading()) {
    return (
      <>
        <Said text={saidNumber(value)} />
        {unit !== undefined && ` ${unit}`}
      </>
    )
  }
  return (
    <TextInput
      size="xs"
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-label={label}
      description={isUnread ? wanted(isWhole, least) : hint}
      inputWrapperOrder={['input', 'description']}
      inputContainer={(input) => (
        <>
          {input}
          {unit}
        </>
      )}
      classNames={{
        root: classes.noted!,
        input: classes.amount!,
        description: isUnread ? classes.unknown! : classes.hint!,
      }}
      value={text}
      error={isUnread}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}

function wanted(isWhole: boolean, least: number): string {
  if (least > -Infinity) return t('numbers.atLeast', { least: saidNumber(least) })
  return isWhole ? t('numbers.whole') : t('numbers.any', { example: typedNumber(2.5) })
}
