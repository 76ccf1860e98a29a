import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { segmentAddress } from '../api/segments'
import { useMay } from '../api/session'
import classes from './tables.module.css'

interface DownloadProps {
  readonly id: string
}

/** All members as a CSV file, which the server streams, for whoever may have it. */
export function Download({ id }: DownloadProps) {
  const [traits, setTraits] = useState(false)
  const allowed = useMay('data:export')
  const address = segmentAddress(id, `/members.csv${traits ? '?traits=all' : ''}`)
  if (!allowed) return null
  return (
    <div className={classes.actions}>
      <Checkbox
        size="xs"
        label="with traits"
        checked={traits}
        onChange={(event) => setTraits(event.currentTarget.checked)}
      />
      <Button component="a" href={`/api/v1${address}`} download size="xs">
        Download CSV
      </Button>
    </div>
  )
}
