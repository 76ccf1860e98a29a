import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { stringify } from 'yaml'
import { texts } from '../../i18n'
import { isSame } from '../definition/plain-data'
import type { ConditionFormProps } from './ConditionForm'
import type { Condition } from './kinds'
import { readCondition } from './read-condition'
import classes from './YamlCondition.module.css'

const t = texts('conditions')

/** A condition as YAML in its place, for what the fields of its kind cannot say. */
export function YamlCondition({ condition, onChange, readOnly }: ConditionFormProps) {
  const [text, setText] = useState(() => stringify(condition))
  const [said, setSaid] = useState<Condition>(condition)
  if (!isSame(said, condition)) {
    setSaid(condition)
    setText(stringify(condition))
  }
  const reading = readCondition(text)
  const type = (next: string) => {
    setText(next)
    const read = readCondition(next)
    if (!('condition' in read)) return
    setSaid(read.condition)
    onChange(read.condition)
  }
  return (
    <Textarea
      classNames={{ input: classes.input! }}
      aria-label={t('yaml.label')}
      autosize
      spellCheck={false}
      readOnly={readOnly}
      value={text}
      error={'condition' in reading ? undefined : reading.message}
      onChange={(event) => type(event.currentTarget.value)}
    />
  )
}
