import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { type IssueCount, useIssueCounts, useIssues } from '../api/tracking'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Panel } from '../frame/Panel'
import { ErrorState } from '../states/ErrorState'
import { More } from '../states/More'
import { issueText } from './issue-texts'
import classes from './LivePage.module.css'
import { IssueNote } from './TailLine'

/** Everything that was wrong lately, how often, and what was done about it. Nothing vanishes. */
export function IssuesPanel() {
  const { data, error, isError, refetch } = useIssueCounts()
  return (
    <Panel
      id="issues"
      title="Rejected and repaired"
      aside={<span className={classes.quiet}>last 7 days</span>}
    >
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <Skeleton height={160} />}
      {data?.length === 0 && (
        <p className={classes.quiet}>Nothing was wrong with any call of the last seven days.</p>
      )}
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
          {kind}
        </span>
        <strong>{title}</strong>
        <span className={classes.count}>{formatCount(count)}</span>
      </div>
      <p className={classes.quiet}>{treatment}</p>
      <details className={classes.body} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          Look at them<span className="unseen">: {title}</span>, the last one <Instant at={latestAt} ago />
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
            <Instant at={issue.receivedAt} />, message <Verbatim text={issue.messageId} />
          </p>
          <IssueNote issue={issue} />
        </div>
      ))}
      <More query={query} noun="calls" />
    </div>
  )
}
