import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { segmentAddress } from '../../api/segments'
import { useMay } from '../../api/session'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { useTraitNames } from '../members/use-columns'
import tables from '../tables.module.css'
import { contactTraits } from './contact-traits'
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

/** Which traits a file has besides the identities. */
const CHOICES = ['contact', 'all', 'none'] as const
type Choice = (typeof CHOICES)[number]

function Files({ id }: DownloadsProps) {
  const names = useTraitNames()
  const [choice, choose] = useState<Choice>('contact')
  const traits = { contact: contactTraits(names ?? []).join(), all: 'all', none: '' }[choice]
  const query = traits === '' ? '' : `?${new URLSearchParams({ traits })}`
  const address = (format: 'csv' | 'jsonl') => `/api/v1${segmentAddress(id, `/members.${format}${query}`)}`
  return (
    <div className={classes.files}>
      <NativeSelect
        label={t('use.traits')}
        size="sm"
        data={CHOICES.map((value) => ({ value, label: t(`use.${value}`) }))}
        value={choice}
        onChange={(event) => choose(event.currentTarget.value as Choice)}
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
