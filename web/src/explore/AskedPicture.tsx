import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { RunList } from '../analyses/RunList'
import type { AnalysisJob, AnalysisRun, AskedAnalysis } from '../api/analyses'
import { ApiError, type Problem } from '../api/client'
import { useTimeZone } from '../api/status'
import { formatInstant } from '../format/date'
import { texts } from '../i18n'
import { percentOf } from '../jobs/job-text'
import { inPageWords } from '../reports/page-words'
import { ErrorState } from '../states/ErrorState'
import classes from './PicturePage.module.css'

const t = texts('explore')

interface AskedPictureProps<Result> {
  readonly asked: AskedAnalysis<Result>
  /** About how high the picture is, so that nothing jumps when it is there. */
  readonly height: number
  readonly children: (result: Result, asOf: number) => ReactNode
}

/** The picture of an analysis once it is there, otherwise how far it is or why there is none. */
export function AskedPicture<Result>({ asked, height, children }: AskedPictureProps<Result>) {
  const { status, run, isFormer, answered, job, error, retry } = asked
  const timeZone = useTimeZone()
  if (status === 'failed') return <ErrorState error={error ?? failureOf(job)} onRetry={retry} />
  if (status === 'forbidden') return <NotAsked answered={answered} />
  if (run === undefined) return <Working job={job} height={height} />
  if (run.outcome === 'insufficient-data') {
    const title = run.reason === undefined ? t('asked.nothing') : inPageWords(run.reason)
    const lines = remediesIn(run.report).map(inPageWords)
    return <Notice title={title} lines={lines} next={{ to: '/imports/new', text: t('asked.import') }} />
  }
  return (
    <div className={classes.found} aria-busy={isFormer}>
      {children(run.result as Result, run.asOf)}
      <p className={classes.said}>{t('asked.asOf', { at: formatInstant(run.asOf, timeZone) })}</p>
    </div>
  )
}

/** A job that failed says why; one that was cancelled or interrupted says nothing more. */
function failureOf(job: AnalysisJob | undefined): unknown {
  const [problem] = job?.problems ?? []
  return problem === undefined ? new Error(t('asked.stopped')) : new ApiError(0, problem as Problem)
}

function remediesIn(report: unknown): readonly string[] {
  const { insufficient } = (report ?? {}) as { insufficient?: { remedies: readonly string[] } }
  return insufficient?.remedies ?? []
}

function Working({ job, height }: { readonly job: AnalysisJob | undefined; readonly height: number }) {
  const { phase } = job?.progress ?? {}
  return (
    <div className={classes.working} style={{ minHeight: height }} role="status">
      <Progress value={percentOf(job?.progress)} aria-label={t('asked.working')} size="sm" animated />
      <span>{phase ?? t('asked.working')}</span>
    </div>
  )
}

const ANSWERED_SHOWN = 5

/** For whoever may not ask: what was asked with other options, whose answers may be looked at, and who may ask. */
function NotAsked({ answered }: { readonly answered: readonly AnalysisRun[] }) {
  const found = answered.filter(({ outcome }) => outcome === 'result').slice(0, ANSWERED_SHOWN)
  return (
    <Notice title={t('asked.forbidden')} lines={[t('asked.forbiddenNote')]}>
      {found.length > 0 && (
        <section aria-labelledby="answered">
          <h3 id="answered">{t('asked.answered')}</h3>
          <RunList runs={found} named={false} />
        </section>
      )}
    </Notice>
  )
}

interface NoticeProps {
  readonly title: string
  readonly lines: readonly string[]
  /** The page on which it can be mended. */
  readonly next?: { readonly to: string; readonly text: string }
  readonly children?: ReactNode
}

/** Why there is no picture, and what helps. */
export function Notice({ title, lines, next, children }: NoticeProps) {
  return (
    <div className={classes.notice}>
      <h2>{title}</h2>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
      {next && (
        <Button component={Link} to={next.to} variant="default" size="sm">
          {next.text}
        </Button>
      )}
    </div>
  )
}
