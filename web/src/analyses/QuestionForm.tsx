import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Analysis } from '../api/analyses'
import { useMay } from '../api/session'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { FIELD_ORDER } from './form/field-order'
import { OptionsForm } from './form/OptionsForm'
import { useKnownNames } from './form/use-known-names'
import classes from './MethodPage.module.css'
import { firstOptions, requiredOptions } from './methods'
import { useQuestion } from './use-question'

const t = texts('analyses')

/** The options of an analysis, and asking it. */
export function QuestionForm({ analysis }: { readonly analysis: Analysis }) {
  const { name, obstacle } = analysis
  const { fields, values, problems, change, asOf, setAsOf, ask, isPending, error } = useQuestion(analysis)
  const names = useKnownNames()
  const mayAsk = useMay('evaluations:run')
  const first = firstOptions(
    name,
    fields.map(({ key }) => key),
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    ask()
  }
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      {obstacle !== undefined && <p className={classes.obstacle}>{obstacle}</p>}
      <OptionsForm
        fields={fields}
        values={values}
        problems={problems}
        first={first}
        required={requiredOptions(name)}
        names={names}
        onChange={change}
      />
      <TextInput
        type="date"
        label={t('form.asOf')}
        description={t('form.asOfNote')}
        inputWrapperOrder={FIELD_ORDER}
        className={classes.asOf}
        value={asOf}
        onChange={({ currentTarget }) => setAsOf(currentTarget.value)}
      />
      {Object.keys(problems).length === 0 && <ProblemNotice error={error} />}
      {mayAsk ? (
        <div>
          <Button type="submit" loading={isPending}>
            {t('run')}
          </Button>
        </div>
      ) : (
        <p className={classes.hint}>{t('mayNotRun')}</p>
      )}
    </form>
  )
}
