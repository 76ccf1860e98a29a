import type { ReactNode } from 'react'
import { Instant } from '../../format/Instant'
import { formatCount, formatShare } from '../../format/number'
import { typeName } from '../../format/type-name'
import { Verbatim } from '../../format/Verbatim'
import { texts } from '../../i18n'
import classes from '../data.module.css'
import type { Finding } from './quality'

const t = texts('data')

interface FindingsProps {
  readonly findings: readonly Finding[]
}

/** What looks wrong, a sentence each. */
export function Findings({ findings }: FindingsProps) {
  if (findings.length === 0) return <p className={classes.fine}>{t('name.fine')}</p>
  return (
    <ul className={classes.notices}>
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>{sayFinding(finding)}</li>
      ))}
    </ul>
  )
}

function sayFinding(finding: Finding): ReactNode {
  switch (finding.kind) {
    case 'mixed':
      return t.rich('name.mixed', { code: codeOf(finding.path), types: sayTypes(finding) })
    case 'constant':
      return t.rich('name.constant', { code: codeOf(finding.path), count: formatCount(finding.count) })
    case 'futureDates':
      return t.rich('name.futureDates', { code: codeOf(finding.path), count: finding.count })
    case 'silent':
      return t.rich('name.silent', { instant: () => <Instant at={finding.since} /> })
    default:
      return t(`name.${finding.kind}`, { count: finding.count })
  }
}

function sayTypes({ types, of }: Extract<Finding, { kind: 'mixed' }>): string {
  return types
    .map(({ type, records }) =>
      t('name.typeShare', { type: typeName(type), share: formatShare(records / of) }),
    )
    .join(t('name.and'))
}

const codeOf = (path: string) => () =>
  path === '' ? (
    t('name.itself')
  ) : (
    <span className={classes.code}>
      <Verbatim text={path} />
    </span>
  )
