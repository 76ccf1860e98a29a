import { NativeSelect } from '@mantine/core'
import { RANGES, type TimeRange } from '../charts/time-range'
import { texts } from '../i18n'

const t = texts('segments')

interface RangeChoiceProps {
  readonly label: string
  readonly range: TimeRange
  readonly onChoose: (value: string) => void
}

/** How far back to look. */
export function RangeChoice({ label, range, onChoose }: RangeChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={RANGES.map(({ value }) => ({ value, label: t(`ranges.${value}`) }))}
      value={range.value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
