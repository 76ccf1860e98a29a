import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { choiceLabel } from '../../format/option-words'
import { texts } from '../../i18n'
import { FIELD_ORDER } from './field-order'
import type { Field } from './fields'
import type { FormValues } from './form-values'
import { NamesField } from './NamesField'
import classes from './OptionsForm.module.css'

const t = texts('analyses')

interface OptionFieldProps {
  readonly field: Field
  readonly value: FormValues[string] | undefined
  readonly known: readonly string[]
  readonly problem: string | undefined
  readonly required: boolean
  readonly onChange: (value: FormValues[string]) => void
}

/** One option, asked for as its schema says what it is; what it does is said by the analysis, in English. */
export function OptionField({ field, value, known, problem, required, onChange }: OptionFieldProps) {
  const { key, label, kind, usual, choices, min, max, isWhole } = field
  const description = field.description
  const asked = { label, description, error: problem, required, inputWrapperOrder: FIELD_ORDER }
  const text = typeof value === 'string' ? value : ''
  if (kind === 'flag') {
    return (
      <Checkbox
        label={label}
        description={description}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    )
  }
  if (kind === 'choice') {
    const free = usual === '' ? [{ value: '', label: t('form.notSaid') }] : []
    return (
      <NativeSelect
        {...asked}
        data={[...free, ...choices.map((choice) => ({ value: choice, label: choiceLabel(choice) }))]}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  if (kind === 'names') {
    return (
      <NamesField {...asked} names={Array.isArray(value) ? value : []} known={known} onChange={onChange} />
    )
  }
  if (kind === 'yaml') {
    return (
      <Textarea
        {...asked}
        autosize
        minRows={2}
        maxRows={14}
        classNames={{ input: classes.code ?? '' }}
        placeholder="YAML"
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  const list = known.length > 0 ? `known-${key}` : undefined
  return (
    <>
      <TextInput
        {...asked}
        placeholder={usual}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...(list && { list })}
        {...(kind === 'number' && { type: 'number', step: isWhole ? 1 : 'any', min, max })}
      />
      {list && (
        <datalist id={list}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}
