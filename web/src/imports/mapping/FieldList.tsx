import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { typeName } from '../../format/type-name'
import { texts } from '../../i18n'
import { ColumnSelect } from './ColumnSelect'
import { DraftInput } from './DraftInput'
import { addField, changeField, removeField, renameField } from './field-edits'
import classes from './MappingForm.module.css'
import type { Path } from './mapping-text'
import { type FieldView, VALUE_TYPES, type ValueType } from './mapping-view'

const t = texts('imports')

const TYPES = [
  { value: '', label: t('mapping.asItIs') },
  ...VALUE_TYPES.map((value) => ({ value, label: typeName(value) })),
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
          {fields.map((field, index) => (
            <FieldRow
              // biome-ignore lint/suspicious/noArrayIndexKey: by its name a field would lose the focus when it is renamed
              key={index}
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
        onClick={() => onChange(addField(text, at, fields, columns))}
      >
        {t(noun === 'trait' ? 'mapping.addTrait' : 'mapping.addProperty')}
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
      <DraftInput
        label={t(noun === 'trait' ? 'mapping.trait' : 'mapping.property')}
        value={name}
        onCommit={onRename}
      />
      <ColumnSelect
        label={t('mapping.fromColumn')}
        value={column}
        columns={columns}
        onChange={(next) => onChange({ column: next })}
      />
      <NativeSelect
        size="xs"
        label={t('mapping.readAs')}
        data={TYPES}
        value={type}
        onChange={({ currentTarget }) => onChange({ type: currentTarget.value as ValueType | '' })}
      />
      <CloseButton
        size="sm"
        aria-label={t(noun === 'trait' ? 'mapping.removeTrait' : 'mapping.removeProperty', { name })}
        onClick={onRemove}
      />
      {type === 'date' && (
        <DraftInput
          label={t('mapping.writtenAs')}
          value={format === '' ? 'iso' : format}
          onCommit={(next) => onChange({ format: next })}
        />
      )}
    </li>
  )
}
