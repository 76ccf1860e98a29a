import { texts } from '../../../i18n'
import { Choice, optionsOf } from '../controls/Choice'
import { useIsReading } from '../controls/reading'
import { Words } from '../controls/Sentence'
import { readWindow, type Window, windowOfKind, writeWindow } from '../language/window'
import { LengthBox } from './LengthBox'
import { PeriodChoice } from './PeriodChoice'
import { RangeEdges } from './RangeEdges'
import { SinceTrait } from './SinceTrait'
import { YamlValue } from './YamlValue'

const t = texts('conditions')

const KINDS = ['any', 'last', 'period', 'range', 'since'] as const
const PERIODS = ['current', 'previous'] as const

interface InWindowProps {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** When events must have happened to count. */
export function InWindow({ value, onChange }: InWindowProps) {
  const isReading = useIsReading()
  const window = readWindow(value)
  if (window === undefined) return <YamlValue label={t('labels.window')} value={value} onChange={onChange} />
  if (window.kind === 'any' && isReading) return null
  return (
    <Words>
      <Choice
        label={t('labels.window')}
        value={window.kind}
        options={optionsOf(KINDS, (kind) => t(`windows.${kind}`))}
        onChange={(kind) => onChange(writeWindow(windowOfKind(kind, window)))}
      />
      <WindowValues window={window} onChange={(next) => onChange(writeWindow(next))} />
    </Words>
  )
}

interface WindowValuesProps {
  readonly window: Window
  readonly onChange: (window: Window) => void
}

function WindowValues({ window, onChange }: WindowValuesProps) {
  switch (window.kind) {
    case 'any':
      return null
    case 'last':
      return (
        <LengthBox
          label={t('labels.windowLength')}
          value={window.length}
          onChange={(length) => onChange({ kind: 'last', length })}
        />
      )
    case 'period':
      return (
        <PeriodChoice
          label={t('labels.period')}
          among={PERIODS}
          value={window}
          onChange={({ which, unit }) => which !== 'next' && onChange({ kind: 'period', which, unit })}
        />
      )
    case 'range':
      return <RangeEdges window={window} onChange={onChange} />
    case 'since':
      return <SinceTrait window={window} onChange={onChange} />
  }
}
