import { Button, NativeSelect } from '@mantine/core'
import { texts } from '../../i18n'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import { FieldList } from './FieldList'
import type { FormPart } from './form-part'
import classes from './MappingForm.module.css'
import { setAt } from './mapping-text'
import type { EventName, EventView } from './mapping-view'

const t = texts('imports')

const KINDS = [
  { value: 'constant', label: t('mapping.always') },
  { value: 'column', label: t('mapping.inColumn') },
] as const

interface EventFieldsProps extends FormPart {
  readonly event: EventView
  readonly index: number
  readonly onRemove: () => void
}

/** One event: its name, and its properties. */
export function EventFields({ text, columns, onChange, event, index, onRemove }: EventFieldsProps) {
  const { name, properties, notes } = event
  const setName = (value: unknown) => onChange(setAt(text, ['events', index, 'name'], value))
  const changeKind = (kind: string) =>
    setName(kind === 'column' ? { column: columns[0] ?? '' } : `event_${index + 1}`)
  return (
    <section className={classes.event} aria-label={t('mapping.eventNumber', { number: String(index + 1) })}>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t('mapping.itsName')}
          data={[...KINDS]}
          value={name.kind}
          onChange={({ currentTarget }) => changeKind(currentTarget.value)}
        />
        <NameField name={name} columns={columns} onChange={setName} />
      </div>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <FieldList
        noun="property"
        at={['events', index, 'properties']}
        fields={properties}
        text={text}
        columns={columns}
        onChange={onChange}
      />
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        className={classes.removeEvent}
        onClick={onRemove}
      >
        {t('mapping.removeEvent', { number: String(index + 1) })}
      </Button>
    </section>
  )
}

interface NameFieldProps {
  readonly name: EventName
  readonly columns: readonly string[]
  readonly onChange: (name: unknown) => void
}

function NameField({ name, columns, onChange }: NameFieldProps) {
  if (name.kind === 'constant')
    return <DraftInput label={t('mapping.event')} value={name.text} onCommit={onChange} />
  return (
    <ColumnSelect
      label={t('mapping.column')}
      value={name.column}
      columns={columns}
      onChange={(column) => onChange({ column })}
    />
  )
}
