import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { segmentAddress } from '../../api/segments'
import { useMay } from '../../api/session'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import tables from '../tables.module.css'
import classes from './Use.module.css'

const t = texts('segments')

interface DownloadsProps {
  readonly id: string
}

/** All members as a file, which the server streams, for whoever may have it. */
export function Downloads({ id }: DownloadsProps) {
  const allowed = useMay('data:export')
  return (
    <Panel id="download" title={t('use.download')} wide>
      <p className={tables.quiet}>{t(allowed ? 'use.downloadLead' : 'use.mayNot')}</p>
      {allowed && <Files id={id} />}
    </Panel>
  )
}

function Files({ id }: DownloadsProps) {
  const [traits, setTraits] = useState(false)
  const address = (format: 'csv' | 'jsonl') =>
    `/api/v1${segmentAddress(id, `/members.${format}${traits ? '?traits=all' : ''}`)}`
  return (
    <div className={classes.files}>
      <Checkbox
        label={t('use.traits')}
        checked={traits}
        onChange={(event) => setTraits(event.currentTarget.checked)}
      />
      <Button component="a" href={address('csv')} download size="sm">
        {t('use.csv')}
      </Button>
      <Button component="a" href={address('jsonl')} download size="sm" variant="default">
        {t('use.jsonl')}
      </Button>
    </div>
  )
}
