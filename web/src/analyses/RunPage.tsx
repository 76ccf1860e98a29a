import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { type AnalysisRunDetail, useAnalyses, useAnalysisRun } from '../api/analyses'
import { useMay } from '../api/session'
import { buildAddress } from '../explore/saving/save-selection'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { ReportView } from '../reports/ReportView'
import type { Definition, Report } from '../reports/report'
import { ErrorState } from '../states/ErrorState'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { RunHead } from './RunHead'

const t = texts('analyses')

/** An answer: the report of an analysis that was run once. */
export function RunPage() {
  const { run = '' } = useParams()
  const query = useAnalysisRun(Number(run))
  // They say which options are as usual, and so how long the head is.
  const { isFetched } = useAnalyses()
  const maySave = useMay('segments:write')
  usePageTitle(query.data && visible(reportOf(query.data).title))
  if (query.isError && query.data === undefined) {
    return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <Loaded query={isFetched ? query : { ...query, data: undefined }} height={900}>
      {(answer) => (
        <>
          <RunHead run={answer} title={reportOf(answer).title} />
          <ReportView report={reportOf(answer)} wayOn={maySave ? toBuilder : undefined} />
        </>
      )}
    </Loaded>
  )
}

const toBuilder = ({ title, definition }: Definition) => (
  <Button
    component={Link}
    to={buildAddress(definition)}
    size="xs"
    variant="default"
    aria-label={t('report.saveSegmentOf', { title })}
  >
    {t('report.saveSegment')}
  </Button>
)

/** The server keeps it as it was made; its form is that of `src/reports`. */
const reportOf = ({ report }: AnalysisRunDetail) => report as Report
