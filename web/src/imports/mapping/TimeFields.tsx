import { NativeSelect } from '@mantine/core'
import { texts } from '../../i18n'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { setAt } from './mapping-text'
import type { TimeView } from './mapping-view'

const t = texts('imports')

const KINDS = [
  { value: 'column', label: t('mapping.inColumn') },
  { value: 'constant', label: t('mapping.oneDate') },
  { value: 'none', label: t('mapping.nowhere') },
] as const

const TIME_ZONES = Intl.supportedValuesOf('timeZone')
const FORMATS = ['iso', 'unix', 'unix-ms', 'excel', 'YYYY-MM-DD', 'D.M.YYYY', 'D/M/YYYY h:mm', 'M/D/YYYY']

/** When it happened. */
export function TimeFields({ text, view, columns, onChange }: FormPart) {
  const { time } = view
  const change = (member: string, value: string) => onChange(setAt(text, ['time', member], value))
  return (
    <fieldset>
      <legend>{t('mapping.time')}</legend>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t('mapping.where')}
          data={[...KINDS]}
          value={time.kind}
          onChange={(event) =>
            onChange(setAt(text, ['time'], beginning(event.currentTarget.value as TimeView['kind'], columns)))
          }
        />
        {time.kind === 'column' && (
          <>
            <ColumnSelect
              label={t('mapping.column')}
              value={time.column}
              columns={columns}
              onChange={(next) => change('column', next)}
            />
            <DraftInput
              label={t('mapping.format')}
              value={time.format}
              suggestions={FORMATS}
              onCommit={(next) => change('format', next)}
            />
            <DraftInput
              label={t('mapping.timeZone')}
              value={time.timeZone}
              suggestions={TIME_ZONES}
              onCommit={(next) => change('timeZone', next)}
            />
          </>
        )}
        {time.kind === 'constant' && (
          <DraftInput
            label={t('mapping.date')}
            value={time.at}
            onCommit={(next) => change('constant', next)}
          />
        )}
      </div>
    </fieldset>
  )
}

/** What is said first where another kind of time is chosen. */
function beginning(kind: TimeView['kind'], columns: readonly string[]): object | undefined {
  if (kind === 'column') return { column: columns[0] ?? '' }
  return kind === 'constant' ? { constant: new Date().toISOString().slice(0, 10) } : undefined
}
