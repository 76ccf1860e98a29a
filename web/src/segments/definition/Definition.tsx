import type { SegmentDetail } from '../../api/segments'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { CopyText } from '../../states/CopyText'
import classes from './Definition.module.css'
import { tokensOf } from './yaml-tokens'

const t = texts('segments')

interface DefinitionProps {
  readonly segment: SegmentDetail
}

/** The definition as it would stand in a file. */
export function Definition({ segment }: DefinitionProps) {
  const lines = segment.yaml.trimEnd().split('\n')
  return (
    <Panel
      id="definition"
      title={t('definition.title')}
      aside={<CopyText text={segment.yaml} label={t('definition.copyLabel')} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={classes.code} tabIndex={0} aria-label={t('definition.yaml')}>
        <pre>
          {lines.map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their number
            <span key={number}>
              {tokensOf(line).map(({ kind, text }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: tokens have nothing but their place
                <span key={place} className={classes[kind]}>
                  {text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      </section>
    </Panel>
  )
}
