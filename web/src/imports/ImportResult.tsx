import { Link } from 'react-router'
import { useHome } from '../api/home'
import type { ImportSummary } from '../api/imports'
import { formatCount } from '../format/number'
import { formatSpan } from '../format/span'
import { Fact, Facts } from '../frame/Facts'
import { OldData } from '../frame/OldData'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import classes from './imports.module.css'

const t = texts('imports')

interface ImportResultProps {
  readonly result: ImportSummary
}

/** What an import did. */
export function ImportResult({ result }: ImportResultProps) {
  const { importId, rows, eventsNew, events, traitChangesNew, traitChanges, profilesNew } = result
  const { rejectedRows, rejectedValues, unusedRows, hasRejects, seconds } = result
  const hasSegments = useHome().data?.definitions !== 0
  return (
    <Panel id="outcome" title={t('result.doneIn', { span: formatSpan(seconds * 1_000) })}>
      <Facts>
        <Fact name={t('rows')}>{formatCount(rows)}</Fact>
        <Fact name={t('result.newEvents')}>{ofAll(eventsNew, events)}</Fact>
        <Fact name={t('result.newTraits')}>{ofAll(traitChangesNew, traitChanges)}</Fact>
        <Fact name={t('newProfiles')}>{formatCount(profilesNew)}</Fact>
        <Fact name={t('rejectedRows')}>{formatCount(rejectedRows)}</Fact>
      </Facts>
      <ul className={classes.notes}>
        {rejectedValues > 0 && <li>{t('result.leftOut', { count: rejectedValues })}</li>}
        {unusedRows > 0 && <li>{t('result.unused', { count: unusedRows })}</li>}
        {hasRejects && (
          <li>
            <Link to={`/imports/${importId}#rejects`}>{t('result.rejected')}</Link>
          </li>
        )}
        {hasSegments && <li>{t('result.follow')}</li>}
      </ul>
      <OldData />
      <p className={classes.ways}>
        {hasSegments ? (
          <Link to="/segments">{t('result.segments')}</Link>
        ) : (
          <Link to="/">{t('result.firstSegment')}</Link>
        )}
        <Link to={`/imports/${importId}`}>{t('result.see')}</Link>
        <Link to="/imports/new">{t('run.another')}</Link>
      </p>
    </Panel>
  )
}

/** How many of all; all of them where the rest is the same. */
function ofAll(fresh: number, all: number): string {
  return fresh === all
    ? formatCount(all)
    : t('result.ofAll', { fresh: formatCount(fresh), all: formatCount(all) })
}
