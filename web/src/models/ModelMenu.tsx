import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type ModelDetail, useRemoveModel } from '../api/models'
import { visible } from '../format/visible-text'
import { Confirm } from '../frame/Confirm'
import { Disclosure } from '../frame/Disclosure'
import { texts } from '../i18n'
import { ScheduleDialog } from './ScheduleDialog'

const t = texts('models')

/** What is done to a model seldom: another schedule, removing it. */
export function ModelMenu({ model }: { readonly model: ModelDetail }) {
  const [open, setOpen] = useState<'schedule' | 'remove'>()
  const navigate = useNavigate()
  const remove = useRemoveModel()
  const close = () => {
    remove.reset()
    setOpen(undefined)
  }
  const label = visible(model.title ?? model.name)
  return (
    <>
      <Disclosure label={t('change')}>
        {(fold) =>
          (['schedule', 'remove'] as const).map((deed) => (
            <button
              key={deed}
              type="button"
              onClick={() => {
                fold()
                setOpen(deed)
              }}
            >
              {t(`deeds.${deed}`)}
            </button>
          ))
        }
      </Disclosure>
      {open === 'schedule' && <ScheduleDialog model={model} onClose={close} />}
      {open === 'remove' && (
        <Confirm
          title={t('remove.title', { model: label })}
          action={t('deeds.remove')}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(model.name, { onSuccess: () => void navigate('/models') })}
          onClose={close}
        >
          {t('remove.note')}
        </Confirm>
      )}
    </>
  )
}
