import { Link } from 'react-router'
import type { ImportSummary } from '../api/imports'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import { formatSpan } from '../jobs/job-text'
import { Facts } from './Facts'
import classes from './imports.module.css'
import { RejectsLink } from './RejectsLink'

interface ImportResultProps {
  readonly result: ImportSummary
}

/** What an import did. */
export function ImportResult({ result }: ImportResultProps) {
  const { importId, rows, eventsNew, events, traitChangesNew, traitChanges, profilesNew } = result
  const { rejectedRows, rejectedValues, unusedRows, hasRejects, seconds } = result
  return (
    <Panel id="outcome" title={`Done in ${formatSpan(seconds * 1_000)}`}>
      <Facts
        facts={[
          ['Rows', formatCount(rows)],
          ['New events', ofAll(eventsNew, events)],
          ['New trait values', ofAll(traitChangesNew, traitChanges)],
          ['New profiles', formatCount(profilesNew)],
          ['Rejected rows', formatCount(rejectedRows)],
        ]}
      />
      <ul className={classes.notes}>
        {rejectedValues > 0 && (
          <li>{formatCount(rejectedValues)} single values were left out of rows that were taken.</li>
        )}
        {unusedRows > 0 && <li>{formatCount(unusedRows)} rows give neither an event nor a trait.</li>}
        {hasRejects && (
          <li>
            <RejectsLink id={importId} text="Download what was rejected, with reasons" />
          </li>
        )}
        <li>Segments follow from the next evaluation on.</li>
      </ul>
      <p className={classes.ways}>
        <Link to="/">Go to the overview</Link> <Link to={`/imports/${importId}`}>See the import</Link>
        <Link to="/imports/new">Import another file</Link>
      </p>
    </Panel>
  )
}

/** How many of all; all of them where the rest is the same. */
function ofAll(fresh: number, all: number): string {
  return fresh === all ? formatCount(all) : `${formatCount(fresh)} of ${formatCount(all)}`
}
