import { Link } from 'react-router'
import { useAnalysisRuns } from '../api/analyses'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { RunList } from './RunList'

const t = texts('analyses')
const SHOWN = 8

interface LatestRunsProps {
  /** Of one analysis; of all where none is named. */
  readonly method?: string
}

/** The latest answers, with what each found first. */
export function LatestRuns({ method }: LatestRunsProps) {
  const query = useAnalysisRuns({ limit: SHOWN, ...(method !== undefined && { method }) })
  const ofAll = method === undefined
  return (
    <Panel
      id="latest"
      title={ofAll ? t('latest') : t('before')}
      aside={
        query.data?.next && (
          <Link to={ofAll ? '/analyses/runs' : `/analyses/runs?method=${method}`}>{t('allRuns')}</Link>
        )
      }
    >
      <Loaded query={query} height={320}>
        {({ runs }) =>
          runs.length === 0 ? (
            <p className={tables.quiet}>{ofAll ? t('nobodyAsked') : t('notAskedYet')}</p>
          ) : (
            <RunList runs={runs} named={ofAll} />
          )
        }
      </Loaded>
    </Panel>
  )
}
