import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { type AnalysisRunDetail, useAnalyses } from '../api/analyses'
import { useMay } from '../api/session'
import { Instant } from '../format/Instant'
import { choiceLabel, optionLabel } from '../format/option-words'
import { formatSpan } from '../format/span'
import { Verbatim } from '../format/Verbatim'
import { visible } from '../format/visible-text'
import { texts } from '../i18n'
import { SaveModelDialog } from '../models/SaveModelDialog'
import { wordsOf } from './methods'
import { methodPath } from './paths'
import classes from './RunHead.module.css'
import { SaveProposalDialog } from './SaveProposalDialog'

const t = texts('analyses')

interface RunHeadProps {
  readonly run: AnalysisRunDetail
  readonly title: string
}

/** What was asked by whom, and what may be done with the answer. */
export function RunHead({ run, title }: RunHeadProps) {
  const { method, startedBy, startedAt, finishedAt, outcome, proposal } = run
  const [saving, setSaving] = useState<'model' | 'proposal'>()
  const close = () => setSaving(undefined)
  const analysis = useAnalyses().data?.find(({ name }) => name === method)
  const maySave = useMay('models:write') && outcome === 'result' && (analysis?.outputs.length ?? 0) > 0
  const maySaveProposal = useMay('segments:write') && proposal !== undefined
  const said = saidOptions(run, analysis?.options)
  return (
    <header className={classes.head}>
      <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
        <Link to="/analyses">{t('title')}</Link>
        {analysis && (
          <>
            {' / '}
            <Link to={methodPath(method)}>{wordsOf(analysis).title}</Link>
          </>
        )}
      </nav>
      <div className={classes.titleLine}>
        <h1>
          <Verbatim text={title} />
        </h1>
        <div className={classes.actions}>
          <Button component={Link} to={methodPath(method, said)} variant="default" size="xs">
            {t('report.asOther')}
          </Button>
          {maySave && (
            <Button size="xs" onClick={() => setSaving('model')}>
              {t('report.saveModel')}
            </Button>
          )}
          {maySaveProposal && (
            <Button size="xs" onClick={() => setSaving('proposal')}>
              {t('report.saveProposal')}
            </Button>
          )}
        </div>
      </div>
      <p className={classes.asked}>
        {t.rich('report.took', {
          by: startedBy,
          when: () => <Instant at={startedAt} ago />,
          span: formatSpan(finishedAt - startedAt),
        })}{' '}
        {Object.keys(said).length === 0 ? t('report.usual') : <bdi>{sayOptions(said)}</bdi>}
      </p>
      {saving === 'model' && <SaveModelDialog method={method} options={said} onClose={close} />}
      {saving === 'proposal' && proposal && <SaveProposalDialog proposal={proposal} onClose={close} />}
    </header>
  )
}

type Options = Readonly<Record<string, unknown>>

/** Those options that are not as usual. */
export function saidOptions({ options }: Pick<AnalysisRunDetail, 'options'>, schema: unknown): Options {
  const { properties = {} } = (schema ?? {}) as {
    readonly properties?: Readonly<Record<string, { default?: unknown }>>
  }
  return Object.fromEntries(
    Object.entries(options).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(properties[key]?.default),
    ),
  )
}

const LONGEST = 120

/** Options in a line: `Scores: 4, Money: mean`. */
export function sayOptions(options: Options): string {
  const words = Object.entries(options).map(
    ([key, value]) =>
      `${optionLabel(key)}: ${typeof value === 'string' ? choiceLabel(value) : JSON.stringify(value)}`,
  )
  const line = visible(words.join(', '))
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
