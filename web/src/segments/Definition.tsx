import { Button, CopyButton } from '@mantine/core'
import type { SegmentDetail } from '../api/segments'
import { formatDay } from '../format/date'
import { Panel } from '../frame/Panel'
import classes from './Definition.module.css'
import { tokensOf } from './yaml-tokens'

interface DefinitionProps {
  readonly yaml: string
  readonly versions: SegmentDetail['versions']
  readonly timeZone: string
}

/** The definition as it would stand in a file, and since when it is so. */
export function Definition({ yaml, versions, timeZone }: DefinitionProps) {
  const lines = yaml.trimEnd().split('\n')
  const newest = versions.at(-1)
  return (
    <Panel id="definition" title="Definition" aside={<Copy text={yaml} />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.code} tabIndex={0} aria-label="Definition as YAML">
        <pre>
          {lines.map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their number
            <span key={number}>
              {tokensOf(line).map(({ kind, text }) => (
                <span key={kind} className={classes[kind]}>
                  {text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      </section>
      {newest && (
        <p className={classes.version}>
          Version {newest.version} since {formatDay(newest.createdAt, timeZone)}
        </p>
      )}
    </Panel>
  )
}

interface CopyProps {
  readonly text: string
}

function Copy({ text }: CopyProps) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="xs" onClick={copy}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
    </CopyButton>
  )
}
