import { Link } from 'react-router'
import { InsightTabs } from '../analyses/InsightTabs'
import { useModels } from '../api/models'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { ModelTable } from './ModelTable'
import classes from './models.module.css'

const t = texts('models')

/** Questions that are asked again and again, whose answers segments can use. */
export function ModelsPage() {
  usePageTitle(t('title'))
  const models = useModels()
  return (
    <div>
      <InsightTabs />
      <PageHead title={t('title')} intro={t('lead')} />
      <Loaded query={models} height={320}>
        {(all) => (all.length === 0 ? <NoModels /> : <ModelTable models={all} />)}
      </Loaded>
    </div>
  )
}

function NoModels() {
  return (
    <div className={classes.empty}>
      <h2>{t('none')}</h2>
      <p>{t.rich('noneNote', { link: (inside) => <Link to="/analyses">{inside}</Link> })}</p>
    </div>
  )
}
