import { Link } from 'react-router'
import { CodeBlock } from '../states/CodeBlock'
import classes from '../states/states.module.css'

const IMPORT = `# stop Satsuma with Ctrl C, then
node bin/satsuma.js import orders.csv
npm start`

const SEGMENT = `# segments.yaml
segment: recent-buyers
title: Bought in the last 30 days
when:
  event: order_completed
  in: {last: 30 days}`

const APPLY = `node bin/satsuma.js segments apply segments.yaml
node bin/satsuma.js evaluate`

/** No data yet: how to bring some in. */
export function NoProfiles() {
  return (
    <section className={classes.empty} aria-labelledby="no-profiles">
      <h2 id="no-profiles">Bring your customers in</h2>
      <p>
        Satsuma reads CSV, TSV, JSON Lines and Parquet. It looks at the file, proposes which column is the
        customer, the time and the amount, and shows you before it imports anything.
      </p>
      <p>
        <Link to="/imports">Import a file</Link>, or have a site send what happens with a{' '}
        <Link to="/settings/keys">write key</Link> and watch it <Link to="/live">come in</Link>. On the
        command line:
      </p>
      <CodeBlock label="Commands that import" text={IMPORT} />
    </section>
  )
}

/** Data but no segments: how to write the first one. */
export function NoSegments() {
  return (
    <section className={classes.empty} aria-labelledby="no-segments">
      <h2 id="no-segments">Write your first segment</h2>
      <p>A segment is a few lines in a file. Satsuma says it back to you as a sentence and keeps it true.</p>
      <CodeBlock label="A definition" text={SEGMENT} />
      <CodeBlock label="Commands that save and evaluate it" text={APPLY} />
      <p>
        What was archived is kept: <Link to="/?show=archived">look at it</Link>.
      </p>
    </section>
  )
}
