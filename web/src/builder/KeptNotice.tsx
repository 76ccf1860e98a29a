import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTimeZone } from '../api/status'
import { formatInstant } from '../format/date'
import { texts } from '../i18n'
import classes from './Builder.module.css'
import type { Start } from './start'

const t = texts('builder')

interface KeptNoticeProps {
  readonly start: Start
  readonly isChanged: boolean
  readonly onDiscard: () => void
}

/** Says that what is shown was left here, with a way to what is saved. */
export function KeptNotice({ start, isChanged, onDiscard }: KeptNoticeProps) {
  const timeZone = useTimeZone()
  const [kept] = useState(start.kept)
  const [isSeen, setSeen] = useState(false)
  if (kept === undefined || isSeen || !isChanged) return null
  const at = formatInstant(kept.at, timeZone)
  const isOld = start.saved !== undefined && start.saved.version !== kept.version
  const discard = () => {
    setSeen(true)
    onDiscard()
  }
  return (
    <div className={classes.notice} role="status">
      <span>
        {isOld
          ? t('kept.foundNewer', { at, version: String(start.saved?.version) })
          : t('kept.found', { at })}
      </span>
      <Button size="compact-sm" variant="default" onClick={discard}>
        {t('kept.discard')}
      </Button>
    </div>
  )
}
