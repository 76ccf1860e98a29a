import { Button, Progress } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useMay } from '../../api/session'
import { Dialog } from '../../frame/Dialog'
import dialog from '../../frame/Dialog.module.css'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import type { NeededModel } from './needed-model'
import { buildAddress } from './save-selection'
import { useSaveWithModel } from './use-save-with-model'

const t = texts('explore')

interface SaveWithModelProps {
  readonly title: string
  readonly needed: NeededModel
  readonly onClose: () => void
}

/** Says which model a selection rests on, saves it where there is none, and goes on to the builder. */
export function SaveWithModel({ title, needed, onClose }: SaveWithModelProps) {
  const navigate = useNavigate()
  const may = useMay('models:write')
  const go = (model: string) => void navigate(buildAddress(needed.segmentBy(model)))
  const { isLoading, ready, name, begin, isWorking, reason, error } = useSaveWithModel(needed, go)
  return (
    <Dialog title={t('model.title')} onClose={onClose}>
      <div className={dialog.form}>
        <p>
          {ready === undefined
            ? t('model.needed', { title, name })
            : t('model.there', { title, name: ready })}
        </p>
        {!may && ready === undefined && <p>{t('model.forbidden')}</p>}
        {isWorking && <Progress value={100} size="sm" animated aria-label={t('model.working')} />}
        {error !== null && error !== undefined && <ProblemNotice error={error} />}
        {reason !== undefined && <p role="alert">{reason}</p>}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t('model.cancel')}
        </Button>
        {ready === undefined ? (
          <Button loading={isLoading || isWorking} disabled={!may} onClick={() => begin()}>
            {t('model.save')}
          </Button>
        ) : (
          <Button onClick={() => go(ready)}>{t('model.go')}</Button>
        )}
      </div>
    </Dialog>
  )
}
