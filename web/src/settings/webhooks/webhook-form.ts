import type { Webhook, WebhookCreation, WebhookState } from '../../api/webhooks'

/** A webhook as its form has it. */
export interface WebhookDraft {
  readonly url: string
  readonly tellsAll: boolean
  readonly segments: readonly string[]
  /** Namespaces with commas between. */
  readonly identities: string
}

export const NEW_WEBHOOK: WebhookDraft = { url: '', tellsAll: true, segments: [], identities: 'user_id' }

export function draftOf({ url, segments, identities }: Webhook): WebhookDraft {
  return {
    url,
    tellsAll: segments === undefined,
    segments: segments ?? [],
    identities: identities.join(', '),
  }
}

/** Namespaces of a text with commas between, each once. */
export function namespacesOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

/** What is sent for a draft; segments are left out where everything is told. */
export function creationOf({ url, tellsAll, segments, identities }: WebhookDraft): WebhookCreation {
  return { url, identities: namespacesOf(identities), ...(!tellsAll && { segments }) }
}

/** Somebody has to do something. */
const BAD: readonly WebhookState[] = ['failing', 'behind', 'gone', 'locked']

export function toneOf(state: WebhookState): 'good' | 'bad' | undefined {
  if (state === 'active') return 'good'
  return BAD.includes(state) ? 'bad' : undefined
}
