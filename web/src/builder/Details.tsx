import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../i18n'
import classes from './Details.module.css'
import { type DefinitionKind, nameOf, setField, tagsOf, textOf } from './definition/fields'
import type { Definition } from './definition/node'
import type { PlacedProblem } from './results/at-items'
import type { Edit } from './use-draft'

const t = texts('builder')

interface DetailsProps {
  readonly definition: Definition
  readonly kind: DefinitionKind
  readonly edit: Edit
  readonly problems: readonly PlacedProblem[]
  readonly readOnly: boolean
  /** Others may refer to it already. */
  readonly nameIsFixed: boolean
}

/** What a definition says about itself beside its title. */
export function Details({ definition, kind, edit, problems, readOnly, nameIsFixed }: DetailsProps) {
  const fieldProps = (field: string) => ({
    size: 'sm' as const,
    readOnly,
    error: problems.find(({ path }) => path[0] === field)?.message,
  })
  const input = (field: string) => ({
    ...fieldProps(field),
    value: textOf(definition, field),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      edit((one) => setField(one, field, currentTarget.value || undefined), field),
  })
  const hasProblem = problems.some(({ path }) => path[0] !== 'when' && path[0] !== 'parts')
  return (
    <details className={classes.details} open={hasProblem || undefined}>
      <summary>{t('details.summary')}</summary>
      <div className={classes.fields}>
        <Textarea
          className={classes.wide!}
          label={t('details.description')}
          description={t('details.descriptionHelp')}
          autosize
          minRows={2}
          {...input('description')}
        />
        <TextInput label={t('details.folder')} {...input('folder')} />
        <TextInput label={t('details.owner')} description={t('details.ownerHelp')} {...input('owner')} />
        <Tags tags={tagsOf(definition)} edit={edit} {...fieldProps('tags')} />
        <TextInput
          label={t('details.name')}
          description={t(nameIsFixed ? 'details.nameFixed' : 'details.nameHelp')}
          {...fieldProps(kind)}
          readOnly={readOnly || nameIsFixed}
          value={nameOf(definition)}
          onChange={({ currentTarget }) => edit((one) => setField(one, kind, currentTarget.value), 'name')}
        />
      </div>
    </details>
  )
}

interface TagsProps {
  readonly tags: readonly string[]
  readonly edit: Edit
  readonly readOnly: boolean
  readonly error: string | undefined
}

const JOINER = ', '

function Tags({ tags, edit, ...field }: TagsProps) {
  const joined = tags.join(JOINER)
  const [text, setText] = useState(joined)
  if (splitTags(text).join(JOINER) !== joined) setText(joined)
  const type = (next: string) => {
    setText(next)
    const split = splitTags(next)
    edit((one) => setField(one, 'tags', split.length === 0 ? undefined : split), 'tags')
  }
  return (
    <TextInput
      label={t('details.tags')}
      description={t('details.tagsHelp')}
      {...field}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  )
}

function splitTags(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '')
}
