import { NativeSelect } from '@mantine/core'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { setAt } from './mapping-text'
import type { TimeView } from './mapping-view'

const KINDS = [
  { value: 'column', label: 'In a column' },
  { value: 'constant', label: 'One date for all rows' },
  { value: 'none', label: 'Nowhere: traits only' },
] as const

const FORMATS = ['iso', 'unix', 'unix-ms', 'excel', 'YYYY-MM-DD', 'D.M.YYYY', 'D/M/YYYY h:mm', 'M/D/YYYY']

/** When it happened. */
export function TimeFields({ text, view, columns, onChange }: FormPart) {
  const { time } = view
  const change = (member: string, value: string) => onChange(setAt(text, ['time', member], value))
  return (
    <fieldset>
      <legend>Time: when it happened</legend>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label="Where it stands"
          data={[...KINDS]}
          value={time.kind}
          onChange={(event) =>
            onChange(setAt(text, ['time'], beginning(event.currentTarget.value as TimeView['kind'], columns)))
          }
        />
        {time.kind === 'column' && (
          <>
            <ColumnSelect
              label="Column"
              value={time.column}
              columns={columns}
              onChange={(next) => change('column', next)}
            />
            <DraftInput
              label="Format"
              value={time.format}
              suggestions={FORMATS}
              onCommit={(next) => change('format', next)}
            />
            <DraftInput
              label="Time zone"
              value={time.timeZone}
              suggestions={Intl.supportedValuesOf('timeZone')}
              onCommit={(next) => change('timeZone', next)}
            />
          </>
        )}
        {time.kind === 'constant' && (
          <DraftInput label="Date" value={time.at} onCommit={(next) => change('constant', next)} />
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
