import type { SizeAt } from '../api/segments'
import { LineChart } from '../charts/LineChart'
import { describeSizes } from '../charts/size-summary'
import { formatDay } from '../format/date'
import { formatCount } from '../format/number'
import { Panel } from '../frame/Panel'
import classes from './tables.module.css'

interface SizeOverTimeProps {
  readonly sizes: readonly SizeAt[]
  readonly timeZone: string
}

/** The size over the last year as a line, and the same numbers as a table. */
export function SizeOverTime({ sizes, timeZone }: SizeOverTimeProps) {
  return (
    <Panel id="size" title="Size over the last year">
      {sizes.length < 2 ? (
        <p className={classes.quiet}>The history appears here once more than one instant was evaluated.</p>
      ) : (
        <>
          <LineChart
            label={`Size over the last year: ${describeSizes(sizes, timeZone)}`}
            sizes={sizes}
            timeZone={timeZone}
          />
          <details className={classes.details}>
            <summary>Show the numbers</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
            <section className={classes.scroll} tabIndex={0} aria-label="The numbers">
              <SizeTable sizes={sizes} timeZone={timeZone} />
            </section>
          </details>
        </>
      )}
    </Panel>
  )
}

function SizeTable({ sizes, timeZone }: SizeOverTimeProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">Size over the last year, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col" className={classes.number}>
            Profiles
          </th>
        </tr>
      </thead>
      <tbody>
        {sizes.toReversed().map(({ at, size }) => (
          <tr key={at}>
            <td>{formatDay(at, timeZone)}</td>
            <td className={classes.number}>{formatCount(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
