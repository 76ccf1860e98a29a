import { Button } from '@mantine/core'
import { type RefObject, useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'

const t = texts('builder')

interface LeaveDialogProps {
  readonly isChanged: boolean
  /** Set by whoever leaves after saving. */
  readonly mayLeave: RefObject<boolean>
  readonly onDiscard: () => void
}

/** Asks before somebody leaves with what is not saved. */
export function LeaveDialog({ isChanged, mayLeave, onDiscard }: LeaveDialogProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !mayLeave.current && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
  if (blocker.state !== 'blocked') return null
  const discard = () => {
    onDiscard()
    blocker.proceed()
  }
  return (
    <Dialog title={t('leave.title')} onClose={blocker.reset}>
      <p>{t('leave.text')}</p>
      <div className={dialog.actions}>
        <Button variant="default" onClick={discard}>
          {t('leave.discard')}
        </Button>
        <Button variant="default" onClick={blocker.proceed}>
          {t('leave.leave')}
        </Button>
        <Button onClick={blocker.reset}>{t('leave.stay')}</Button>
      </div>
    </Dialog>
  )
}
