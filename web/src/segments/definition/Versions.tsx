import { Skeleton } from '@mantine/core'
import { type DefinitionVersion, useVersions } from '../../api/definitions'
import type { SegmentDetail } from '../../api/segments'
import { Instant } from '../../format/Instant'
import { Verbatim } from '../../format/Verbatim'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { ErrorState } from '../../states/ErrorState'
import { More } from '../../states/More'
import classes from './Definition.module.css'
import { diffLines, foldDiff } from './line-diff'

const t = texts('segments')

interface VersionsProps {
  readonly segment: SegmentDetail
}

/** Every version of a definition, the newest first, each with what it changed. */
export function Versions({ segment }: VersionsProps) {
  const query = useVersions(segment)
  const { data: versions, error, isError, refetch } = query
  return (
    <Panel id="versions" title={t('definition.versions')} wide>
      {versions === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {versions === undefined && !isError && <Skeleton height={28} />}
      <ol className={classes.versions}>
        {versions?.map((version, index) => (
          <Version
            key={version.version}
            version={version}
            before={versions[index + 1]}
            isFirst={index === versions.length - 1 && !query.hasNextPage}
          />
        ))}
      </ol>
      <More query={query} noun="versions" />
    </Panel>
  )
}

interface VersionProps {
  readonly version: DefinitionVersion
  readonly before: DefinitionVersion | undefined
  readonly isFirst: boolean
}

function Version({ version: { version, createdAt, savedBy, yaml }, before, isFirst }: VersionProps) {
  return (
    <li>
      <span>
        {t.rich(savedBy === undefined ? 'definition.version' : 'definition.versionBy', {
          version: String(version),
          at: () => <Instant at={createdAt} />,
          who: () => <Verbatim text={savedBy ?? ''} />,
        })}
      </span>
      {isFirst && <span className={classes.quiet}>{t('definition.first')}</span>}
      {before && (
        <details className={classes.changes}>
          <summary>{t('definition.whatChanged')}</summary>
          <Difference before={before.yaml} after={yaml} />
        </details>
      )}
    </li>
  )
}

interface DifferenceProps {
  readonly before: string
  readonly after: string
}

const SIGNS = { same: ' ', added: '+', removed: '−' } as const
const SAID = { same: '', added: t('definition.added'), removed: t('definition.removed') } as const

function Difference({ before, after }: DifferenceProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.code} tabIndex={0} aria-label={t('definition.difference')}>
      <pre>
        {foldDiff(diffLines(before, after)).map((line, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their number
          <span key={number} className={classes.line} data-kind={line.kind}>
            {line.kind === 'gap' ? (
              `  ${t('definition.asBefore', { count: line.lines })}`
            ) : (
              <>
                <span aria-hidden="true">{SIGNS[line.kind]} </span>
                <span className="unseen">{SAID[line.kind]}</span>
                {line.text}
              </>
            )}
          </span>
        ))}
      </pre>
    </section>
  )
}
