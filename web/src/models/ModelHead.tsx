import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { wordsOf } from '../analyses/methods'
import { methodPath } from '../analyses/paths'
import { useAnalyses } from '../api/analyses'
import { isRunning, type ModelDetail, useRefreshModel } from '../api/models'
import { useMay } from '../api/session'
import { Instant } from '../format/Instant'
import { formatCount } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { Fact, Facts } from '../frame/Facts'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { ModelMenu } from './ModelMenu'
import classes from './models.module.css'
import { modelRunPath } from './paths'
import { RefreshProgress } from './RefreshProgress'
import { scheduleText } from './schedule-text'

const t = texts('models')

interface ModelHeadProps {
  readonly model: ModelDetail
}

/** What a model asks, how current its answer is, and refreshing it. */
export function ModelHead({ model }: ModelHeadProps) {
  const { name, title, method, options, schedule, current, nextAt, trouble } = model
  const analysis = useAnalyses().data?.find((one) => one.name === method)
  const mayWrite = useMay('models:write')
  const refresh = useRefreshModel()
  return (
    <header className={classes.wide}>
      <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
        <Link to="/models">{t('title')}</Link>
      </nav>
      <div className={classes.titleLine}>
        <h1>
          <Verbatim text={title ?? name} />
        </h1>
        {mayWrite && (
          <div className={classes.actions}>
            <Button
              size="xs"
              loading={refresh.isPending || isRunning(model)}
              onClick={() => refresh.mutate(name)}
            >
              {t('refresh')}
            </Button>
            <ModelMenu model={model} />
          </div>
        )}
      </div>
      <p className={classes.lead}>
        {t.rich('asks', {
          question: () => (
            <Link to={methodPath(method, options)}>{analysis ? wordsOf(analysis).title : method}</Link>
          ),
        })}
      </p>
      <Facts size="medium">
        <Fact name={t('facts.name')}>
          <code>{name}</code>
        </Fact>
        <Fact name={t('facts.refreshed')}>{scheduleText(schedule)}</Fact>
        {nextAt !== undefined && (
          <Fact name={t('facts.next')}>
            <Instant at={nextAt} />
          </Fact>
        )}
        <Fact name={t('facts.asOf')}>{current ? <Instant at={current.asOf} /> : t('never')}</Fact>
        {current?.profiles !== undefined && (
          <Fact name={t('facts.profiles')}>{formatCount(current.profiles)}</Fact>
        )}
      </Facts>
      {current && (
        <p>
          <Link to={modelRunPath(name, current.id)}>{t('latestReport')}</Link>
        </p>
      )}
      <RefreshProgress model={model} />
      <ProblemNotice error={refresh.error} />
      {trouble.map((problem) => (
        <p key={problem} className={classes.trouble} role="alert">
          {problem}
        </p>
      ))}
    </header>
  )
}
