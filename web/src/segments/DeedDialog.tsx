import { useNavigate } from 'react-router'
import { useRemoveDefinition, useStatusMove } from '../api/definition-status'
import type { SegmentDetail } from '../api/segments'
import { Confirm } from '../frame/Confirm'
import { texts } from '../i18n'
import { askAbout, type Deed, sayEffect } from './deeds'

const t = texts('segments')

interface DeedDialogProps {
  readonly segment: SegmentDetail
  readonly deed: Deed
  readonly onClose: () => void
}

/** Says what will happen before it does. */
export function DeedDialog({ segment, deed, onClose }: DeedDialogProps) {
  const navigate = useNavigate()
  const move = useStatusMove(segment)
  const removal = useRemoveDefinition(segment)
  const onConfirm = () => {
    if (deed === 'delete') removal.mutate(undefined, { onSuccess: () => navigate('/segments') })
    else move.mutate(deed, { onSuccess: onClose })
  }
  return (
    <Confirm
      harmless={deed !== 'delete'}
      title={askAbout(deed, segment)}
      action={t(`deeds.${deed}`)}
      pending={move.isPending || removal.isPending}
      error={move.error ?? removal.error}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {sayEffect(deed, segment)}
    </Confirm>
  )
}
