import { NativeSelect } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import { useComparison } from '../api/comparison'
import { useSegmentMeasures } from '../api/measures'
import { useSegments } from '../api/segments'
import { useTimeZone } from '../api/status'
import { formatDayOfMonth, formatInstant } from '../format/date'
import { PageHead } from '../frame/PageHead'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import classes from './ComparePage.module.css'
import { comparedSegments, idsAsked } from './compared'
import { FactsTable } from './FactsTable'
import { OverlapTable } from './OverlapTable'
import { Sentences } from './Sentences'

const t = texts('compare')
const PERIODS = [1, 7, 30, 90, 365] as const

/** Segments beside each other: sizes, values, whom they share, who went between them, and how they differ. */
export function ComparePage() {
  usePageTitle(t('title'))
  const [params, setParams] = useSearchParams()
  const ids = idsAsked(params)
  const days = PERIODS.find((one) => String(one) === params.get('days')) ?? 30
  const comparison = useComparison(ids, days)
  const segments = useSegments()
  const measures = useSegmentMeasures()
  const timeZone = useTimeZone()
  if (ids.length < 2) return <TooFew />
  if (comparison.isError && comparison.data === undefined)
    return <ErrorState page error={comparison.error} onRetry={() => void comparison.refetch()} />
  const changeDays = (chosen: string) =>
    setParams({ ...Object.fromEntries(params), days: chosen }, { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHead
        title={t('title')}
        action={
          <NativeSelect
            label={t('period.label')}
            size="sm"
            data={PERIODS.map((one) => ({ value: String(one), label: t('days', { count: one }) }))}
            value={String(days)}
            onChange={(event) => changeDays(event.currentTarget.value)}
          />
        }
      />
      <Loaded query={{ ...segments, data: segments.data && comparison.data }} height={480}>
        {(found) => {
          const compared = comparedSegments(found, segments.data ?? [], measures.data?.segments ?? [])
          const isKnown = found.since <= found.asked
          const period = isKnown
            ? t('period.within', { count: days })
            : t('period.since', { day: formatDayOfMonth(found.since, timeZone) })
          return (
            <div className={classes.panels}>
              <Panel id="facts" title={t('facts.title')}>
                <FactsTable compared={compared} period={period} />
                {!isKnown && (
                  <p className={classes.note}>
                    {t('facts.since', { time: formatInstant(found.since, timeZone) })}
                  </p>
                )}
              </Panel>
              <Panel id="overlap" title={t('overlap.title')}>
                <OverlapTable compared={compared} comparison={found} period={period} />
              </Panel>
              <Panel id="sentences" title={t('sentences.title')}>
                <Sentences compared={compared} />
              </Panel>
            </div>
          )
        }}
      </Loaded>
    </>
  )
}

function TooFew() {
  return (
    <div className={classes.few}>
      <h1>{t('few.title')}</h1>
      <p>{t.rich('few.text', { link: (inside) => <Link to="/segments">{inside}</Link> })}</p>
    </div>
  )
}
