import { Button, CopyButton, Skeleton } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import type { Draft } from '../definition/draft'
import { hasComments } from '../definition/yaml-text'
import type { PlacedProblem } from '../results/at-items'
import { lineMarks } from './line-marks'
import classes from './YamlPanel.module.css'

const t = texts('builder')

const YamlEditor = lazy(async () => ({ default: (await import('./YamlEditor')).YamlEditor }))

interface YamlPanelProps {
  readonly draft: Draft
  readonly problems: readonly PlacedProblem[]
  readonly readOnly: boolean
  readonly onType: (text: string) => void
}

/** The same definition as YAML, which can be edited as well. */
export function YamlPanel({ draft, problems, readOnly, onType }: YamlPanelProps) {
  const marks = useMemo(() => lineMarks(draft, problems), [draft, problems])
  return (
    <Panel id="yaml" title={t('yaml.title')} aside={<Copy text={draft.text} />}>
      <Suspense fallback={<Skeleton height={280} />}>
        <YamlEditor text={draft.text} marks={marks} readOnly={readOnly} onType={onType} />
      </Suspense>
      {draft.problem && (
        <p className={classes.problem} role="alert">
          {t('yaml.line', { line: String(draft.problem.line), message: draft.problem.message })}{' '}
          {t('yaml.waiting')}
        </p>
      )}
      {hasComments(draft.text) && <p className={classes.note}>{t('yaml.comments')}</p>}
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
          {t(copied ? 'yaml.copied' : 'yaml.copy')}
        </Button>
      )}
    </CopyButton>
  )
}
