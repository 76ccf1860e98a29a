import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useMay } from '../../api/session'
import type { SavedWith } from '../../builder/model-saved'
import { texts } from '../../i18n'
import { ProblemNotice } from '../../states/ProblemNotice'
import type { NeededModel } from './needed-model'
import classes from './SelectionBar.module.css'
import { buildAddress } from './save-selection'
import { useSaveWithModel } from './use-save-with-model'

const t = texts('explore')

/** Goes on to the builder with a selection that rests on a model, which is saved with it where there is none. */
export function SaveWithModel({ needed }: { readonly needed: NeededModel }) {
  const navigate = useNavigate()
  const may = useMay('models:write')
  const go = (model: string, isNew = false) => {
    const state = { modelSaved: model } satisfies SavedWith
    void navigate(buildAddress(needed.segmentBy(model)), isNew ? { state } : undefined)
  }
  const { isLoading, ready, begin, isWorking, reason, error } = useSaveWithModel(needed, go)
  const mayNot = !may && ready === undefined && !isLoading
  return (
    <>
      <Button
        size="sm"
        loading={isLoading || isWorking}
        disabled={mayNot}
        onClick={() => (ready === undefined ? begin() : go(ready))}
      >
        {t('selection.save')}
      </Button>
      <p className={classes.said} role="status">
        {isWorking && t('model.working')}
        {mayNot && t('model.forbidden')}
      </p>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      {reason !== undefined && (
        <p className={classes.said} role="alert">
          {reason}
        </p>
      )}
    </>
  )
}
