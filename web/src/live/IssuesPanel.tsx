import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type IssueCount, useIssueCounts, useIssues } from '../api/tracking'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import { issueText } from './issue-texts'
import classes from './LivePage.module.css'
import { IssueNote } from './TailLine'

const t = texts('live')

interface IssuesPanelProps {
  /** When the latest call came that something was wrong with, as far as that was seen here. */
  readonly newest: number | undefined
}

/** Everything that was wrong lately, how often, and what was done about it. Nothing vanishes. */
export function IssuesPanel({ newest }: IssuesPanelProps) {
  const { data, error, isError, refetch } = useIssueCounts(newest)
  const isAwaited = data?.length === 0 && newest !== undefined
  return (
    <Panel
      id="issues"
      title={t('issues.title')}
      aside={<span className={classes.quiet}>{t('issues.week')}</span>}
    >
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {((data === undefined && !isError) || isAwaited) && <Skeleton height={160} />}
      {data?.length === 0 && !isAwaited && <p className={classes.quiet}>{t('issues.none')}</p>}
      <ul className={classes.issues}>
        {data?.map((count) => (
          <IssueKind key={`${count.kind} ${count.code}`} count={count} />
        ))}
      </ul>
    </Panel>
  )
}

interface IssueKindProps {
  readonly count: IssueCount
}

function IssueKind({ count: { kind, code, count, latestAt } }: IssueKindProps) {
  const [open, setOpen] = useState(false)
  const { title, treatment } = issueText(code, kind)
  return (
    <li>
      <div className={classes.issueLine}>
        <span className={classes.badge} data-kind={kind}>
          {t(`kinds.${kind}`)}
        </span>
        <strong>{title}</strong>
        <span className={classes.count}>{formatCount(count)}</span>
      </div>
      <p className={classes.quiet}>{treatment}</p>
      <details className={classes.body} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {t.rich('issues.look', {
            title,
            unseen: (inside) => <span className="unseen">{inside}</span>,
            instant: () => <Instant at={latestAt} ago />,
          })}
        </summary>
        {open && <Examples code={code} />}
      </details>
    </li>
  )
}

interface ExamplesProps {
  readonly code: string
}

function Examples({ code }: ExamplesProps) {
  const query = useIssues(code)
  const { data, error, isError, refetch } = query
  if (data === undefined && isError) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={80} mt="xs" />
  return (
    <div className={classes.unfolded}>
      {data.map((issue) => (
        <div key={`${issue.receivedAt} ${issue.digest}`}>
          <p className={classes.quiet}>
            {t.rich('issues.one', {
              instant: () => <Instant at={issue.receivedAt} />,
              id: () => <Verbatim text={issue.messageId} />,
            })}
          </p>
          <IssueNote issue={issue} />
        </div>
      ))}
      <More query={query} noun="calls" />
    </div>
  )
}
