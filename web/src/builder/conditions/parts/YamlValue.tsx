import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { stringify } from 'yaml'
import { isSame } from '../../definition/plain-data'
import { useIsReading } from '../controls/reading'
import { Said } from '../controls/Said'
import { readYaml, yamlLine } from '../read-yaml'
import classes from './YamlValue.module.css'

interface YamlValueProps {
  readonly label: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** Why a value is not taken; undefined where it is. */
  readonly refuse?: (value: unknown) => string | undefined
}

/**
 * Some part of a condition as YAML in its place, for what no control can say. It counts once somebody leaves it, since
 * controls that can say it take its place; text that is no YAML stays.
 */
export function YamlValue({ label, value, onChange, refuse }: YamlValueProps) {
  const [text, setText] = useState(() => write(value))
  const [said, setSaid] = useState(value)
  const isReading = useIsReading()
  if (!isSame(said, value)) {
    setSaid(value)
    setText(write(value))
  }
  if (isReading) return <Said text={yamlLine(value)} />
  const understand = (written: string) => {
    const reading = readYaml(written)
    const message = 'data' in reading ? refuse?.(reading.data) : reading.message
    return 'data' in reading && message === undefined ? { data: reading.data } : { message }
  }
  const leave = () => {
    const understood = understand(text)
    if (!('data' in understood) || isSame(understood.data, value)) return
    setSaid(understood.data)
    onChange(understood.data)
  }
  return (
    <Textarea
      className={classes.root!}
      classNames={{ input: classes.input! }}
      aria-label={label}
      autosize
      spellCheck={false}
      value={text}
      error={understand(text).message}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}

function write(value: unknown): string {
  return stringify(value).trimEnd()
}
