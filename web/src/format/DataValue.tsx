import { useTimeZone } from '../api/status'
import { sayData, sayWhole } from './data-value'
import { sayValue } from './property-lines'
import { Verbatim } from './Verbatim'
import { visible } from './visible-text'

interface DataValueProps {
  readonly value: unknown
  /** What it is the value of. */
  readonly name: string
  /** With all that it holds. */
  readonly whole?: boolean
}

/** A value of the data as people read it; as it came it shows when it is pointed at. */
export function DataValue({ value, name, whole = false }: DataValueProps) {
  const timeZone = useTimeZone()
  const text = (whole ? sayWhole : sayData)(value, timeZone, name)
  const exact = sayValue(value)
  return (
    <span title={text === exact ? undefined : visible(exact)}>
      <Verbatim text={text} />
    </span>
  )
}
