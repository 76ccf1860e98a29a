import { NativeSelect } from '@mantine/core'
import classes from './controls.module.css'
import { useIsReading } from './reading'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** How it reads within a sentence, where that differs. */
  readonly said?: string
}

export interface OptionGroup<Value extends string> {
  readonly group: string
  readonly items: readonly Option<Value>[]
}

interface ChoiceProps<Value extends string> {
  /** Names the choice by itself; it is not seen. */
  readonly label: string
  readonly value: Value
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[]
  readonly onChange: (value: Value) => void
}

/** One of a few words. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const flat = options.flatMap((option) => ('group' in option ? option.items : [option]))
  const current = flat.find((option) => option.value === value)
  if (useIsReading()) return current?.said ?? current?.label ?? value
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      classNames={{ root: classes.fitting!, input: classes.choice! }}
      data={options.map((option) => ('group' in option ? { ...option, items: [...option.items] } : option))}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = flat.find((option) => option.value === currentTarget.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    />
  )
}

/** The options of a choice among some words, each with its label and what it reads within a sentence. */
export function optionsOf<const Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
  said = label,
): readonly Option<Value>[] {
  return values.map((value) => ({ value, label: label(value), said: said(value) }))
}
