import { useParams } from 'react-router'
import { type AnalysisRunDetail, useAnalyses, useAnalysisRun } from '../api/analyses'
import { visible } from '../format/visible-text'
import { ReportView } from '../reports/ReportView'
import type { Report } from '../reports/report'
import { ErrorState } from '../states/ErrorState'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { RunHead } from './RunHead'

/** An answer: the report of an analysis that was run once. */
export function RunPage() {
  const { run = '' } = useParams()
  const query = useAnalysisRun(Number(run))
  // They say which options are as usual, and so how long the head is.
  const { isFetched } = useAnalyses()
  usePageTitle(query.data && visible(reportOf(query.data).title))
  if (query.isError && query.data === undefined) {
    return <ErrorState page error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <Loaded query={isFetched ? query : { ...query, data: undefined }} height={900}>
      {(answer) => (
        <>
          <RunHead run={answer} title={reportOf(answer).title} />
          <ReportView report={reportOf(answer)} />
        </>
      )}
    </Loaded>
  )
}

/** The server keeps it as it was made; its form is that of `src/reports`. */
const reportOf = ({ report }: AnalysisRunDetail) => report as Report
