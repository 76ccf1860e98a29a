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

/** Says that what is shown was left here or came by a link, with a way to what is saved. */
export function KeptNotice({ start, isChanged, onDiscard }: KeptNoticeProps) {
  const timeZone = useTimeZone()
  const [kept] = useState(start.kept)
  const [linked] = useState(start.linked)
  const [isSeen, setSeen] = useState(false)
  const shown = linked ?? kept
  if (shown === undefined || isSeen || !isChanged) return null
  const at = linked || kept === undefined ? undefined : formatInstant(kept.at, timeZone)
  const isOld = start.saved !== undefined && start.saved.version !== shown.version
  const version = String(start.saved?.version)
  const discard = () => {
    setSeen(true)
    onDiscard()
  }
  return (
    <div className={classes.notice} role="status">
      <span>
        {at === undefined ? t('kept.linked') : t('kept.found', { at })}
        {isOld && ` ${t('kept.newer', { version })}`}
        {at !== undefined && !isOld && ` ${t('kept.shown')}`}
      </span>
      <Button size="compact-sm" variant="default" onClick={discard}>
        {t(linked ? 'kept.back' : 'kept.discard')}
      </Button>
    </div>
  )
}
