import { Radio, TextInput } from '@mantine/core'
import { texts } from '../../i18n'
import keys from '../keys/keys.module.css'
import { SegmentChoice } from '../keys/SegmentChoice'
import type { WebhookDraft } from './webhook-form'

const t = texts('webhooks')

interface WebhookFieldsProps {
  readonly draft: WebhookDraft
  readonly onChange: (draft: WebhookDraft) => void
}

/** Where to, what of, and by which identities. */
export function WebhookFields({ draft, onChange }: WebhookFieldsProps) {
  const { url, tellsAll, segments, identities } = draft
  return (
    <>
      <TextInput
        label={t('address')}
        description={t('addressNote')}
        type="url"
        placeholder="https://"
        value={url}
        onChange={({ currentTarget }) => onChange({ ...draft, url: currentTarget.value })}
        maxLength={2_000}
        autoComplete="off"
        required
      />
      <fieldset className={`${keys.fieldset} ${keys.kinds}`}>
        <legend>{t('tells')}</legend>
        <Radio
          name="tells"
          label={t('everything')}
          checked={tellsAll}
          onChange={() => onChange({ ...draft, tellsAll: true })}
        />
        <Radio
          name="tells"
          label={t('some')}
          checked={!tellsAll}
          onChange={() => onChange({ ...draft, tellsAll: false })}
        />
      </fieldset>
      {!tellsAll && (
        <SegmentChoice
          legend={t('choose')}
          chosen={segments}
          onChange={(chosen) => onChange({ ...draft, segments: chosen })}
        />
      )}
      <TextInput
        label={t('identities')}
        description={t('identitiesNote')}
        value={identities}
        onChange={({ currentTarget }) => onChange({ ...draft, identities: currentTarget.value })}
        spellCheck={false}
        autoComplete="off"
      />
    </>
  )
}
