import { useState } from 'react'
import { Link } from 'react-router'
import { useTimeZone } from '../api/status'
import type { Issue, Message } from '../api/tracking'
import { formatSecond } from '../format/date'
import { propertyLines } from '../format/property-lines'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { nameOf, profilePath } from '../profiles/profile-path'
import { issueText } from './issue-texts'
import classes from './LivePage.module.css'
import type { Line } from './tail'

const t = texts('live')

interface TailLineProps {
  readonly line: Line
}

/** One call in a line; everything that it said when somebody asks. */
export function TailLine({ line }: TailLineProps) {
  const [open, setOpen] = useState(false)
  const timeZone = useTimeZone()
  const { kind, name, receivedAt, message, issues } = line
  const exact = new Date(receivedAt).toISOString()
  const owner = message?.identities[0]
  return (
    <li>
      <details className={classes.call} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <time dateTime={exact} title={exact}>
            {formatSecond(receivedAt, timeZone)}
          </time>
          <span className={classes.badge} data-kind={kind}>
            {t(`kinds.${kind}`)}
          </span>
          <strong>
            <Verbatim text={name} />
          </strong>
          <span className={classes.about}>
            {owner && <Verbatim text={nameOf(owner)} />}
            {!owner && issues[0] && issueText(issues[0].code, issues[0].kind).title}
          </span>
        </summary>
        {open && (
          <div className={classes.unfolded}>
            {issues.map((issue, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: issues of a call have nothing but their place
              <IssueNote key={index} issue={issue} />
            ))}
            {message && <MessageDetails message={message} />}
          </div>
        )}
      </details>
    </li>
  )
}

interface IssueNoteProps {
  readonly issue: Issue
}

/** What was wrong with a call, where, and what was done about it; a rejected call as it came. */
export function IssueNote({ issue: { code, kind, path, detail, body } }: IssueNoteProps) {
  const { title } = issueText(code, kind)
  return (
    <div className={classes.note} data-kind={kind}>
      <p>
        <strong>
          {path.length === 0
            ? title
            : t.rich('call.at', { title, path: () => <Verbatim text={path.join('.')} /> })}
        </strong>
      </p>
      <p>
        <Verbatim text={detail} />
      </p>
      {body !== '' && (
        <details className={classes.body}>
          <summary>{t('call.asItCame')}</summary>
          <pre>{body}</pre>
        </details>
      )}
    </div>
  )
}

interface MessageDetailsProps {
  readonly message: Message
}

function MessageDetails({ message }: MessageDetailsProps) {
  const { call, messageId, identities, event, traits, account } = message
  const values = [
    ...propertyLines(event?.properties ?? {}),
    ...propertyLines(traits ?? {}),
    ...propertyLines(account?.traits ?? {}),
  ]
  return (
    <dl className={classes.values}>
      <dt>{t('call.call')}</dt>
      <dd>{t.rich('call.message', { call, id: () => <Verbatim text={messageId} /> })}</dd>
      <dt>{t('call.identities')}</dt>
      <dd>
        {identities.map((identity) => (
          <div key={nameOf(identity)}>
            <Link to={profilePath(identity)}>
              <Verbatim text={nameOf(identity)} />
            </Link>
          </div>
        ))}
      </dd>
      {account && (
        <>
          <dt>{t('call.account')}</dt>
          <dd>
            <Verbatim text={account.id} />
          </dd>
        </>
      )}
      {values.map(({ path, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a property and a trait may have one name
        <div key={index} className={classes.value}>
          <dt>
            <Verbatim text={path} />
          </dt>
          <dd>
            <Verbatim text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
