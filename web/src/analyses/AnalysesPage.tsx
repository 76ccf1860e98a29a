import { useAnalyses } from '../api/analyses'
import { PageHead } from '../frame/PageHead'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import classes from './AnalysesPage.module.css'
import { AnalysisCard } from './AnalysisCard'
import { InsightTabs } from './InsightTabs'
import { LatestRuns } from './LatestRuns'
import { grouped } from './methods'
import { RunningAnalyses } from './RunningAnalyses'

const t = texts('analyses')

/** What can be asked of the data, in words of marketing; what is being answered, and what was answered lately. */
export function AnalysesPage() {
  usePageTitle(t('title'))
  const analyses = useAnalyses()
  return (
    <div>
      <InsightTabs />
      <PageHead title={t('title')} intro={t('lead')} />
      <div className={classes.columns}>
        <div className={classes.groups}>
          <Loaded query={analyses} height={900}>
            {(all) =>
              grouped(all).map(({ title, analyses: those }) => (
                <section key={title} aria-label={title}>
                  <h2>{title}</h2>
                  <ul className={classes.cards}>
                    {those.map((analysis) => (
                      <AnalysisCard key={analysis.name} analysis={analysis} />
                    ))}
                  </ul>
                </section>
              ))
            }
          </Loaded>
        </div>
        <aside className={classes.aside}>
          <RunningAnalyses />
          <LatestRuns />
        </aside>
      </div>
    </div>
  )
}
