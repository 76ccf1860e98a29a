import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import { addField, changeField, removeField, renameField } from './field-edits'
import classes from './MappingForm.module.css'
import type { Path } from './mapping-text'
import { type FieldView, VALUE_TYPES, type ValueType } from './mapping-view'

const TYPES = [
  { value: '', label: 'as it is' },
  ...VALUE_TYPES.map((value) => ({ value, label: value === 'flag' ? 'yes or no' : value })),
]

interface FieldListProps {
  readonly noun: 'property' | 'trait'
  /** Where the fields stand in the YAML. */
  readonly at: Path
  readonly fields: readonly FieldView[]
  readonly text: string
  readonly columns: readonly string[]
  readonly onChange: (text: string) => void
}

/** Properties or traits, each with its name and where it comes from. */
export function FieldList({ noun, at, fields, text, columns, onChange }: FieldListProps) {
  return (
    <>
      {fields.length > 0 && (
        <ul className={classes.fields}>
          {fields.map((field) => (
            <FieldRow
              key={field.name}
              noun={noun}
              field={field}
              columns={columns}
              onRename={(name) => onChange(renameField(text, at, fields, field, name))}
              onChange={(change) => onChange(changeField(text, at, field, change))}
              onRemove={() => onChange(removeField(text, at, fields, field.name))}
            />
          ))}
        </ul>
      )}
      <Button
        variant="default"
        size="compact-xs"
        className={classes.add}
        onClick={() => onChange(addField(text, at, fields, columns))}
      >
        Add a {noun}
      </Button>
    </>
  )
}

interface FieldRowProps {
  readonly noun: string
  readonly field: FieldView
  readonly columns: readonly string[]
  readonly onRename: (name: string) => void
  readonly onChange: (change: Partial<FieldView>) => void
  readonly onRemove: () => void
}

function FieldRow({ noun, field, columns, onRename, onChange, onRemove }: FieldRowProps) {
  const { name, column, type, format } = field
  return (
    <li>
      <DraftInput label={noun === 'trait' ? 'Trait' : 'Property'} value={name} onCommit={onRename} />
      <ColumnSelect
        label="From column"
        value={column}
        columns={columns}
        onChange={(next) => onChange({ column: next })}
      />
      <NativeSelect
        size="xs"
        label="Read as"
        data={TYPES}
        value={type}
        onChange={({ currentTarget }) => onChange({ type: currentTarget.value as ValueType | '' })}
      />
      <CloseButton size="sm" aria-label={`Remove the ${noun} ${name}`} onClick={onRemove} />
      {type === 'date' && (
        <DraftInput
          label="Written as"
          value={format === '' ? 'iso' : format}
          onCommit={(next) => onChange({ format: next })}
        />
      )}
    </li>
  )
}
