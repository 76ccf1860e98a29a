import { Button, CopyButton } from '@mantine/core'
import type { SegmentDetail } from '../api/segments'
import { Panel } from '../frame/Panel'
import classes from './Definition.module.css'
import { Versions } from './Versions'
import { tokensOf } from './yaml-tokens'

interface DefinitionProps {
  readonly segment: SegmentDetail
}

/** The definition as it would stand in a file, and how it came to be so. */
export function Definition({ segment }: DefinitionProps) {
  const lines = segment.yaml.trimEnd().split('\n')
  return (
    <Panel id="definition" title="Definition" aside={<Copy text={segment.yaml} />}>
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
      <Versions segment={segment} />
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
