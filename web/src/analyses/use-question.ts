import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type Analysis, type AnalysisJob, askAnalysis } from '../api/analyses'
import { ApiError } from '../api/client'
import { texts } from '../i18n'
import { fieldsOf } from './form/fields'
import { type FormValues, fillForm, readForm } from './form/form-values'
import { requiredOptions } from './methods'
import { jobPath, optionsIn, runPath, withOptions } from './paths'

const t = texts('analyses')

/** A question as it is written: what it says, what is wrong with it, and asking it, which leads to the answer. */
export function useQuestion({ name, options: schema }: Analysis) {
  const fields = useMemo(() => fieldsOf(schema), [schema])
  const [query, setQuery] = useSearchParams()
  const [values, setValues] = useState<FormValues>(() => fillForm(fields, optionsIn(query)))
  const [asOf, setAsOf] = useState(query.get('asOf') ?? '')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const navigate = useNavigate()
  const client = useQueryClient()
  const asking = useMutation({
    mutationFn: (options: object) => askAnalysis(name, { options, ...(asOf && { asOf }) }),
    onSuccess: (job) => {
      void client.invalidateQueries({ queryKey: ['jobs'] })
      void navigate(answerPath(job))
    },
    onError: (error) => setProblems(optionProblems(error)),
  })
  const ask = () => {
    const { options, problems: unread } = readForm(fields, values)
    const missing = requiredOptions(name).filter(
      (key) => options[key] === undefined && options.definition === undefined,
    )
    const wrong = { ...unread, ...Object.fromEntries(missing.map((key) => [key, t('form.required')])) }
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    // So that going back finds the question as it was asked.
    setQuery(withOptions(options, asOf), { replace: true })
    asking.mutate(options)
  }
  return {
    fields,
    values,
    problems,
    change: setValues,
    asOf,
    setAsOf,
    ask,
    isPending: asking.isPending,
    error: asking.error,
  }
}

/** Where the answer is, or will be. */
function answerPath({ id, result }: AnalysisJob): string {
  return result === undefined ? jobPath(id) : runPath(result.run)
}

/** What a server says of options, by option; of one that has several problems, the first. */
export function optionProblems(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {}
  const ofOptions = error.problems.filter(({ path }) => path[0] === 'options' && path.length > 1)
  return Object.fromEntries(
    ofOptions.toReversed().map(({ path, message, mend }) => [String(path[1]), `${message} ${mend}`]),
  )
}
