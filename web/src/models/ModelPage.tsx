import { useParams } from 'react-router'
import { useModel } from '../api/models'
import { visible } from '../format/visible-text'
import { ErrorState } from '../states/ErrorState'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { ModelHead } from './ModelHead'
import { ModelRuns } from './ModelRuns'
import { ModelSays } from './ModelSays'
import classes from './models.module.css'

/** One model: what it asks and when, what it says of every profile, its runs. */
export function ModelPage() {
  const { name = '' } = useParams()
  const model = useModel(name)
  usePageTitle(visible(model.data?.title ?? name))
  if (model.isError && model.data === undefined) {
    return <ErrorState page error={model.error} onRetry={() => void model.refetch()} />
  }
  return (
    <Loaded query={model} height={700}>
      {(found) => (
        <div className={classes.page}>
          <ModelHead model={found} />
          <ModelSays model={found} />
          <ModelRuns name={name} />
        </div>
      )}
    </Loaded>
  )
}
