import { Button, Progress } from '@mantine/core'
import { type Job, useCancelJob } from '../api/jobs'
import { useMay } from '../api/session'
import { Fact, Facts } from '../frame/Facts'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { percentOf } from '../jobs/job-text'
import { ProblemNotice } from '../states/ProblemNotice'
import classes from './imports.module.css'
import { progressFacts } from './progress-facts'

const t = texts('imports')

interface ImportProgressProps {
  readonly job: Job
}

/** How far an import is, and a way to stop it. */
export function ImportProgress({ job: { id, title, progress } }: ImportProgressProps) {
  const { mutate, isPending, error } = useCancelJob()
  const may = useMay('imports:write')
  const cancel = (
    <Button variant="default" size="xs" loading={isPending} onClick={() => mutate(id)}>
      {t('upload.cancel')}
    </Button>
  )
  return (
    <Panel id="outcome" title={t('run.runs')} aside={may && cancel}>
      <div className={classes.progress}>
        <Progress value={percentOf(progress)} aria-label={title} size="lg" />
        <Facts>
          {progressFacts(progress).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </Facts>
        <p className={classes.note}>{t('run.leave')}</p>
        <ProblemNotice error={error} />
      </div>
    </Panel>
  )
}
