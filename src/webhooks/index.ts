/** Signed webhooks: receivers elsewhere are told of the changes of memberships. */
export type { DeadLetter } from './dead-letters.ts'
export type { ChangeFeed } from './lane.ts'
export { type People, peopleOf } from './people.ts'
export type { Outcome } from './post.ts'
export { STATES, type State, type WebhookView } from './webhook.ts'
export {
  type ChangeWebhook,
  type CreateWebhook,
  type NewSecret,
  type TestResult,
  Webhooks,
  type WebhooksOptions,
} from './webhooks.ts'
